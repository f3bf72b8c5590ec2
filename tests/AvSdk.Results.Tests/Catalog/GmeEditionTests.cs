namespace AvSdk.Results.Tests.Catalog;

/// <summary>A number means what its edition says (rule M11), shown on GME.</summary>
public class GmeEditionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1005, GmeErrorCode.Timeout, AvErrorCode.Timeout)]
    [InlineData(10004, GmeErrorCode.ServerRequestRoomAddressFail, AvErrorCode.Failed)]
    public void M11_AFailure_HasTheEditionsWord_AndTheAvSdksOnlyWhereTheMeaningIsTheSame(
        int number,
        GmeErrorCode word,
        AvErrorCode avSdk
    )
    {
        AvError error = AvResult.FromCode(number, catalog: AvErrorCatalog.Gme).Error!;

        Assert.Equal((number, word, avSdk), (error.Number, error.GmeCode, error.Code));
        Assert.Equal("gme", error.Info.Edition);
        Assert.Null(AvResult.FromCode(number).Error!.GmeCode);
        Assert.Equal((AvErrorCode)number, AvResult.FromCode(number).Error!.Code);
    }

    [Fact]
    public void M11_TheSameNumber_IsAnotherCase_InAnotherEdition()
    {
        Assert.IsType<AvNetworkError>(AvResult.FromCode(7000, catalog: AvErrorCatalog.Gme).Outcome);
        Assert.IsType<AvGeneralError>(AvResult.FromCode(7000).Outcome);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1102)]
    [InlineData(10002)]
    [InlineData(-1)]
    public void M11_AnUnlistedNumber_HasNoWord(int number)
    {
        AvError error = AvResult.FromCode(number, catalog: AvErrorCatalog.Gme).Error!;

        Assert.Null(error.GmeCode);
        Assert.Equal((number, AvErrorCode.Failed), (error.Number, error.Code));
    }

    [Fact]
    public void M11_ARowThatWasAdded_HasNoWord_AndOneThatWasReplacedKeepsIt()
    {
        AvErrorText text = new("meaning", "cause", "advice");
        AvErrorCatalog mine = AvErrorCatalog.Gme.With(
            new AvErrorInfo(4711, "MINE", AvErrorCategory.State, text),
            new AvErrorInfo(10004, "MINE_TOO", AvErrorCategory.State, text)
        );

        Assert.Null(Assert.IsType<AvStateError>(AvResult.FromCode(4711, catalog: mine).Outcome).GmeCode);
        Assert.Equal(
            GmeErrorCode.ServerRequestRoomAddressFail,
            Assert.IsType<AvStateError>(AvResult.FromCode(10004, catalog: mine).Outcome).GmeCode
        );
        Assert.Equal("MINE_TOO", mine[GmeErrorCode.ServerRequestRoomAddressFail].Name);
    }

    [Fact]
    public async Task M6_WhatTheWrapperDecides_SpeaksTheWordsOfAvSdk_InGmeToo()
    {
        AvCaller gme = AvCall.With(AvErrorCatalog.Gme);
        var slot = new AvCompletionSlot();
        ValueTask<AvResult> first = gme.RunAsync(slot, static () => 0);

        AvError busy = (await gme.RunAsync(slot, static () => 0)).Error!;

        Assert.Equal((AvErrorCode.ExclusiveOperation, AvErrorReason.SlotBusy), (busy.Code, busy.Reason));
        Assert.Equal("avsdk", busy.Info.Edition);
        Assert.Null(busy.GmeCode);
        slot.Complete(10004, "");
        Assert.Equal(GmeErrorCode.ServerRequestRoomAddressFail, (await first).Error?.GmeCode);
    }

    [Fact]
    public void M11_WhatTheSdkSaid_KeepsItsWord_WhereTheWrapperOnlyEndedThere()
    {
        AvError error = AvResult.FromCode(1002, catalog: AvErrorCatalog.Gme).Error!;

        Assert.Equal(
            GmeErrorCode.ExclusiveOperation,
            error.WithReason(AvErrorReason.ConflictPersists).WithOperation("EnterRoom").GmeCode
        );
    }

    [Fact]
    public void M11_TheSameNumberOfTwoEditions_IsNotEqual()
    {
        AvResult gme = AvResult.FromCode(1005, catalog: AvErrorCatalog.Gme);

        Assert.NotEqual(AvResult.FromCode(1005), gme);
        Assert.NotEqual(AvResult.FromCode(4711), AvResult.FromCode(4711, catalog: AvErrorCatalog.Gme));
        Assert.Equal(gme, AvResult.FromCode(1005, catalog: AvErrorCatalog.Gme));
        Assert.NotEqual(gme, AvResult.FromCode(1004, catalog: AvErrorCatalog.Gme));
    }

    [Fact]
    public void M11_AWordOfGme_IsFoundInNoOtherEdition()
    {
        Assert.Throws<KeyNotFoundException>(static () => AvErrorCatalog.AvSdk[GmeErrorCode.Timeout]);
        Assert.Throws<KeyNotFoundException>(static () => AvErrorCatalog.Gme[GmeErrorCode.Ok]);
        Assert.Throws<KeyNotFoundException>(static () => AvErrorCatalog.Gme[AvErrorCode.ServerTimeout]);
        Assert.Throws<KeyNotFoundException>(static () => AvErrorCatalog.Gme[AvErrorCode.Failed]);
    }

    [Theory]
    [InlineData(10000, AvErrorCategory.General)]
    [InlineData(10002, AvErrorCategory.Server)]
    [InlineData(10201, AvErrorCategory.Server)]
    [InlineData(10999, AvErrorCategory.Server)]
    [InlineData(11000, AvErrorCategory.General)]
    [InlineData(12296, AvErrorCategory.General)]
    [InlineData(8199, AvErrorCategory.General)]
    [InlineData(-10001, AvErrorCategory.General)]
    public void M3_AnUnlistedNumber_IsOfItsBand(int number, AvErrorCategory category)
    {
        AvError error = AvResult.FromCode(number, catalog: AvErrorCatalog.Gme).Error!;

        Assert.Equal(category, error.Category);
        Assert.Equal(category == AvErrorCategory.Server ? AvErrorOrigin.Server : AvErrorOrigin.Client, error.Origin);
        Assert.False(error.Info.IsListed);
    }

    [Fact]
    public void M2_AlreadyInTheState_IsAccepted_And7015IsNot()
    {
        AvResult state = AvResult.FromCode(1003, catalog: AvErrorCatalog.Gme).AcceptAlreadyInState();
        AvResult other = AvResult.FromCode(7015, catalog: AvErrorCatalog.Gme);

        Assert.True(state.Outcome is AvSuccess { AlreadyInState: true, Number: 1003 });
        Assert.Same(other.Outcome, other.AcceptAlreadyInState().Outcome);
        Assert.Equal(AvRemedies.TreatAsSuccess, other.Error?.Info.Remedies);
    }

    [Fact]
    public void M4_EveryInt_MapsWithoutThrowing()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 1_000_000; i++)
        {
            // Half of them over all of int, half of them where the codes are.
            int code = (i & 1) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(-1000, 66000);
            AvResult result = AvResult.FromCode(code, catalog: AvErrorCatalog.Gme);
            bool listed = AvErrorCatalog.Gme.TryGet(code, out _);
            if (
                result.Outcome.Number != code
                || result.IsSuccess != (code == 0)
                || result.Error?.GmeCode != (listed ? (GmeErrorCode)code : null)
            )
            {
                Assert.Fail($"{code} became {result}");
            }
        }
    }
}
