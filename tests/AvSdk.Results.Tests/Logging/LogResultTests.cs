using Microsoft.Extensions.Logging;

namespace AvSdk.Results.Tests.Logging;

/// <summary>A result in a log: one event id a category, a level that says how bad it is, and bounded fields.</summary>
public class LogResultTests
{
    [Theory]
    [InlineData(1001, 22, "StateError", LogLevel.Warning)]
    [InlineData(1007, 22, "StateError", LogLevel.Warning)]
    [InlineData(1003, 22, "StateError", LogLevel.Information)] // To be treated as success.
    [InlineData(1004, 23, "ArgumentError", LogLevel.Error)]
    [InlineData(1005, 24, "NetworkError", LogLevel.Warning)]
    [InlineData(1502, 24, "NetworkError", LogLevel.Warning)]
    [InlineData(10003, 25, "ServerError", LogLevel.Error)]
    [InlineData(1, 26, "GeneralError", LogLevel.Error)]
    [InlineData(1801, 26, "GeneralError", LogLevel.Information)] // To be ignored.
    [InlineData(-7, 26, "GeneralError", LogLevel.Error)]
    public void AFailure_IsTheEventOfItsCategory_AtItsLevel(int code, int id, string name, LogLevel level)
    {
        var log = new ListLogger();
        AvResult result = AvResult.FromCode(code, "EnterRoom");

        log.LogResult(result);
        log.LogResult(result.AsFailure<int>());

        Assert.Equal(2, log.Entries.Length);
        foreach (LogEntry entry in log.Entries)
        {
            Assert.Equal((id, name, level), (entry.Id.Id, entry.Id.Name, entry.Level));
            Assert.Equal(code, entry.Fields["Number"]);
            Assert.Contains(result.Error!.Info.Text.Advice, entry.Text, StringComparison.Ordinal);
            Assert.StartsWith(
                $"EnterRoom failed: {result.Error.Info.Name} ({code})",
                entry.Text,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void EveryCodeOfEveryEdition_HasALevelBelowWarning_JustWhereItIsToBeIgnoredOrTakenForSuccess()
    {
        foreach (AvErrorInfo row in AvErrorCatalog.AvSdk.Concat(AvErrorCatalog.Gme))
        {
            var log = new ListLogger();
            log.LogResult(AvResult.FromCode(row.Number, catalog: row.Edition == "gme" ? AvErrorCatalog.Gme : null));

            bool isNone = row.Remedies is AvRemedies.Ignore or AvRemedies.TreatAsSuccess;
            Assert.Equal(isNone, Assert.Single(log.Entries).Level < LogLevel.Warning);
        }
    }

    [Fact]
    public void WhatTheWrapperDecided_IsNoInformation_EvenWhereItsRowWouldBe()
    {
        var log = new ListLogger();
        log.LogResult(AvResult.FromCode(1003));
        log.LogResult((AvResult)AvError.ByWrapper(AvErrorCode.HasInTheState, AvErrorReason.TotalTimeout, null));

        Assert.Equal([LogLevel.Information, LogLevel.Warning], log.Entries.Select(static entry => entry.Level));
    }

    [Fact]
    public void M5_AResultThatNobodySet_IsAnError_OfNoNamedCall()
    {
        var log = new ListLogger();
        log.LogResult(default(AvResult));

        LogEntry entry = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Equal("The call", entry.Fields["Operation"]);
        Assert.Equal((AvErrorReason.NoResult, AvErrorOrigin.Wrapper), (entry.Fields["Reason"], entry.Fields["Origin"]));
    }

    [Theory]
    [InlineData(1003, AvErrorReason.NotConfirmed, LogLevel.Warning)]
    [InlineData(1003, AvErrorReason.FailedByHost, LogLevel.Warning)]
    [InlineData(1801, AvErrorReason.FailedByHost, LogLevel.Error)]
    public void S2_A14_WhatWasDecidedAgainstItsRow_IsNoInformation_AndIsNotAdvisedAsTheRowSays(
        int code,
        AvErrorReason reason,
        LogLevel level
    )
    {
        var log = new ListLogger();
        AvError error = AvError.FromCode(code).WithReason(reason);
        log.LogResult(error);

        LogEntry entry = Assert.Single(log.Entries);
        Assert.Equal((level, ""), (entry.Level, entry.Fields["Advice"]));
        Assert.DoesNotContain(error.Info.Text.Advice, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryReason_IsExplained_AsTheMessageDoes_AndTheFieldsStayTheSame()
    {
        var log = new ListLogger();
        log.LogResult(AvError.FromCode(1005, "EnterRoom"));
        Dictionary<string, object?>.KeyCollection fields = Assert.Single(log.Entries).Fields.Keys;
        foreach (AvErrorReason reason in Enum.GetValues<AvErrorReason>().Except([AvErrorReason.None]))
        {
            AvError error = AvError.FromReason(reason, "EnterRoom");
            log.LogResult(error);

            LogEntry entry = log.Entries[^1];
            Assert.StartsWith($"{error.Message} {error.Advice} [", entry.Text, StringComparison.Ordinal);
            Assert.EndsWith($", avsdk, {reason}]", entry.Text, StringComparison.Ordinal);
            Assert.Equal(fields, entry.Fields.Keys);
        }
    }

    [Fact]
    public void AHostsFailure_KeepsTheAdviceOfARow_ThatHasSomethingToDo()
    {
        var log = new ListLogger();
        log.LogResult(AvError.FromCode(10003).WithReason(AvErrorReason.FailedByHost));

        Assert.Equal(AvErrorCatalog.AvSdk.GetInfo(10003).Text.Advice, Assert.Single(log.Entries).Fields["Advice"]);
    }

    [Fact]
    public void ANameGivenByHand_IsCut_WhileTheResultKeepsAllOfIt()
    {
        var log = new ListLogger();
        string name = new('x', 4096);
        AvResult result = AvResult.FromCode(1005, name, "text");
        log.LogResult(result);

        Assert.All(
            log.Entries,
            static entry => Assert.Equal($"{new string('x', 128)}… (4096 characters)", entry.Fields["Operation"])
        );
        Assert.Equal(2, log.Entries.Length);
        Assert.Equal(name, result.Error?.Operation);
    }

    [Fact]
    public void TheFields_AreThoseOfTheTable_AndNothingElse()
    {
        var log = new ListLogger();
        log.LogResult(AvResult.FromCode(10004, "EnterRoom", catalog: AvErrorCatalog.Gme));

        Dictionary<string, object?> fields = Assert.Single(log.Entries).Fields;
        Assert.Equal(
            [
                "Advice",
                "Category",
                "Edition",
                "Meaning",
                "Name",
                "Number",
                "Operation",
                "Origin",
                "Reason",
                "{OriginalFormat}",
            ],
            fields.Keys.OrderBy(static key => key, StringComparer.Ordinal)
        );
        Assert.Equal(("gme", AvErrorCategory.Server), (fields["Edition"], fields["Category"]));
    }

    [Fact]
    public void S4_ASuccess_IsDebug_AndOneThatWasInTheStateAlready_IsInformation()
    {
        var log = new ListLogger();
        log.LogResult(AvResult.Success());
        log.LogResult(AvResult.Success("a value is not written"));
        log.LogResult(AvResult.FromCode(1003).AcceptAlreadyInState());

        Assert.Equal(
            [(20, LogLevel.Debug), (20, LogLevel.Debug), (21, LogLevel.Information)],
            log.Entries.Select(static entry => (entry.Id.Id, entry.Level))
        );
        Assert.DoesNotContain(log.Entries, static entry => entry.Text.Contains("a value", StringComparison.Ordinal));
        Assert.Equal(1003, log.Entries[2].Fields["Number"]);
    }

    // An attribute's text is UTF-8: half of a character would not come through one.
    public static TheoryData<string> TextsOfTheSdk() => ["sig expired {0} {Name} }{", "cut off: \uD83D"];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(TextsOfTheSdk))]
    public void M7_TheSdksText_IsDebugOnly_AndData(string text)
    {
        var debug = new ListLogger(LogLevel.Debug);
        var information = new ListLogger(LogLevel.Information);
        AvResult result = AvResult.FromCode(10003, "EnterRoom", text);
        debug.LogResult(result);
        information.LogResult(result);

        Assert.Equal([25, 27], debug.Entries.Select(static entry => entry.Id.Id));
        Assert.Equal(text, Assert.IsType<string>(debug.Entries[1].Fields["SdkText"]), StringComparer.Ordinal);
        Assert.Equal(LogLevel.Debug, debug.Entries[1].Level);
        LogEntry only = Assert.Single(information.Entries);
        Assert.DoesNotContain(text, only.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, debug.Entries[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void M7_ALongText_IsCutInTheLog_WhileTheResultKeepsAllOfIt()
    {
        var log = new ListLogger();
        string text = string.Concat(new string('x', 2047), "\uD83D\uDE00", new string('y', 1024 * 1024));
        AvResult result = AvResult.FromCode(10003, "EnterRoom", text);
        log.LogResult(result);

        Assert.Equal($"{new string('x', 2047)}… ({text.Length} characters)", log.Entries[1].Fields["SdkText"]);
        Assert.Equal(text, result.Outcome.SdkMessage);
    }

    [Fact]
    public void ALevelThatIsOff_IsNotWritten()
    {
        var log = new ListLogger(LogLevel.Error);
        log.LogResult(AvResult.FromCode(1005, sdkMessage: "x"));
        log.LogResult(AvResult.Success());

        Assert.Empty(log.Entries);
        Assert.Throws<ArgumentNullException>("logger", static () => ((ILogger)null!).LogResult(AvResult.Success()));
        Assert.Throws<ArgumentNullException>("logger", static () => ((ILogger)null!).LogResult(AvResult.Success(1)));
    }
}
