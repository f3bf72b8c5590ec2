namespace AvSdk.Results.Tests.Outcomes;

/// <summary>What the wrapper itself decides speaks with the AvSdk table's words, and says that it was us (rule M6).</summary>
public class WrapperErrorTests
{
    public static TheoryData<AvErrorReason> Reasons() =>
        [.. Enum.GetValues<AvErrorReason>().Where(static reason => reason != AvErrorReason.None)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void M6_ADecisionOfOurs_HasARow_AnOriginAndAReason(AvErrorReason reason)
    {
        AvError error = AvError.ByWrapper(AvErrorCode.Timeout, reason, "EnterRoom");

        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        Assert.Equal(reason, error.Reason);
        Assert.Equal(1005, error.Number);
        Assert.Same(AvErrorCatalog.AvSdk[AvErrorCode.Timeout], error.Info);
        Assert.IsType<AvNetworkError>(error);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void M6_EveryReason_HasItsOwnWords_InTheMessage(AvErrorReason reason)
    {
        string plain = AvError.ByWrapper(AvErrorCode.Timeout, AvErrorReason.None, "EnterRoom").Message;

        string message = AvError.ByWrapper(AvErrorCode.Timeout, reason, "EnterRoom").Message;

        Assert.StartsWith(plain, message, StringComparison.Ordinal);
        Assert.True(message.Length > plain.Length + 20, message);
        Assert.DoesNotContain(reason.ToString(), message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void M6_ATest_CanMakeTheErrorOfAnyDecision(AvErrorReason reason)
    {
        AvError error = AvError.FromReason(reason, "EnterRoom", "info");

        Assert.Equal(reason, error.Reason);
        Assert.Equal(("EnterRoom", "info"), (error.Operation, error.SdkMessage));
        Assert.Same(AvErrorCatalog.AvSdk[error.Code], error.Info);
        Assert.Equal(
            reason is AvErrorReason.ConflictPersists or AvErrorReason.NotConfirmed
                ? AvErrorOrigin.Client
                : AvErrorOrigin.Wrapper,
            error.Origin
        );
    }

    [Fact]
    public void M6_TheSdksOwnWord_IsNoDecision() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvError.FromReason(AvErrorReason.None));

    [Fact]
    public void M6_AReasonAddedToTheSdksAnswer_LeavesWhatTheSdkSaid()
    {
        AvError said = AvResult.FromCode(1002, "OpenDevice", "info").Error!;

        AvError ended = said.WithReason(AvErrorReason.ConflictPersists);

        Assert.Equal(AvErrorReason.ConflictPersists, ended.Reason);
        Assert.Equal(AvErrorOrigin.Client, ended.Origin);
        Assert.Equal("info", ended.SdkMessage);
        Assert.Equal(said, ended);
    }

    [Fact]
    public void M6_TheSdksOwnAnswer_HasNoReason() =>
        Assert.All(
            AvErrorCatalog.AvSdk,
            static row => Assert.Equal(AvErrorReason.None, AvResult.FromCode(row.Number).Error!.Reason)
        );
}
