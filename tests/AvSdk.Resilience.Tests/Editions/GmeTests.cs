using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Editions;

/// <summary>A coordinator of GME goes by GME's table, whatever a number means in the AV SDK (rules M11, T1).</summary>
public sealed class GmeTests
{
    public static TheoryData<int> EveryNumber => [.. AvErrorCatalog.Gme.Select(static row => row.Number)];

    [Theory]
    [MemberData(nameof(EveryNumber))]
    public async Task M11_T1_OfTheWholeTable_WhatItSaysIsDone(int number)
    {
        int retries = 0;
        await using PipelineRig rig = Rig(options =>
        {
            options.ConflictWait.MaxStarts = 1;
            options.Retry.OnRetry = _ =>
            {
                retries++;
                return default;
            };
        });
        rig.OnStart = start => start.Complete(number);

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        bool isRetried = number is 1005 or 7000 or 7001 or 7004 or 8196 or 12293 or 32770;
        Assert.Equal(isRetried ? 3 : 0, retries);
        Assert.Equal(number is 1001 or 1002 or 4099 or 20482 or 32786 ? 2 : 1 + retries, rig.Starts.Length);
        Assert.Equal(number, result.Outcome.Number);
        Assert.Equal(number is 1003 or 7015, result.IsSuccess);
        Assert.Equal(result.IsSuccess ? null : (GmeErrorCode)number, result.Error?.GmeCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task M11_7000_IsRetriedInGme_AndNotInTheAvSdk(bool isGme)
    {
        await using var rig = new PipelineRig(catalog: isGme ? AvErrorCatalog.Gme : AvErrorCatalog.AvSdk);
        rig.Answers(7000, 7000, 1004);

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(isGme ? 1004 : 7000, result.Outcome.Number);
        Assert.Equal(isGme ? 3 : 1, rig.Starts.Length);
    }

    [Theory]
    [InlineData(1003, true)]
    [InlineData(7015, false)]
    public async Task S1_WhatIsToBeTreatedAsSuccess_IsOne_AndOnly1003IsAlreadyInTheState(int number, bool inState)
    {
        await using PipelineRig rig = Rig();
        rig.Answers(number);

        AvResult result = await rig.Time.ResultAtOnceOf(rig.Enter()); // No callback is awaited.

        var success = Assert.IsType<AvSuccess>(result.Outcome);
        Assert.Equal((number, inState), (success.Number, success.AlreadyInState));
        Assert.Contains(number == 1003 ? "1003" : "(7015)", success.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(AvResult.Success(), result);
    }

    [Fact]
    public async Task S5_WhereAValueWasWanted_7015_StaysAnError()
    {
        await using PipelineRig rig = Rig();
        rig.Answers(7015);

        AvResult<string> result = await rig.Time.ResultOf(rig.Upload(new AvOperation("Upload", AvOperationClass.None)));

        Assert.Equal(7015, Assert.IsType<AvGeneralError>(result.Outcome).Number);
    }

    [Fact]
    public async Task M11_AnOverrideOfAnAvSdkWord_IsNotForAnotherMeaningOfItsNumber()
    {
        await using PipelineRig rig = Rig(static options =>
        {
            options.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry; // 10004, in the AV SDK
            options.Remedies[AvErrorCode.Failed] = AvRemedies.Retry;
        });
        rig.Answers(10004);

        Assert.Equal(10004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Single(rig.Starts);
    }

    [Fact]
    public async Task M11_AnOverrideOfAnAvSdkWord_IsForWhateverHasItsMeaning()
    {
        await using PipelineRig rig = Rig(static options => options.Remedies[AvErrorCode.Timeout] = AvRemedies.None);
        rig.Answers(1005);

        Assert.Equal(1005, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Single(rig.Starts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task M11_AnOverrideOfAGmeWord_IsForGmeAlone(bool isGme)
    {
        await using var rig = new PipelineRig(
            static options => options.Remedies[GmeErrorCode.ServerRequestRoomAddressFail] = AvRemedies.Retry,
            catalog: isGme ? AvErrorCatalog.Gme : AvErrorCatalog.AvSdk
        );
        rig.Answers(10004, 1004);

        Assert.Equal(isGme ? 1004 : 10004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
    }

    [Fact]
    public async Task T1_AnOverrideOfANumber_CountsBeforeThatOfAWord()
    {
        await using PipelineRig rig = Rig(static options =>
        {
            options.Remedies[1005] = AvRemedies.Retry;
            options.Remedies[GmeErrorCode.Timeout] = AvRemedies.None;
            options.Remedies[AvErrorCode.Timeout] = AvRemedies.None;
        });
        rig.Answers(1005, 1004);

        Assert.Equal(1004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
    }

    [Fact]
    public async Task T1_AnOverrideOfFailed_IsForTheCode1_NotForWhatHasNoWord()
    {
        await using var rig = new PipelineRig(static options =>
            options.Remedies[AvErrorCode.Failed] = AvRemedies.Retry
        );
        rig.Answers(1, 4711, 0);

        Assert.Equal(4711, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(2, rig.Starts.Length);
    }

    [Fact]
    public async Task M11_AnOverrideOfFailed_IsNotForTheNumber1_WhereTheEditionLacksIt()
    {
        await using PipelineRig rig = Rig(static options => options.Remedies[AvErrorCode.Failed] = AvRemedies.Retry);
        rig.Answers(1);

        Assert.Equal(1, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Single(rig.Starts);
    }

    [Fact]
    public void AnOverride_IsReadAsItWasSet_AndNeverOfZero()
    {
        var overrides = new AvRemedyOverrides();
        overrides[AvErrorCode.Timeout] = AvRemedies.Ignore;
        overrides[GmeErrorCode.Timeout] = AvRemedies.LogIn;
        overrides[1005] = AvRemedies.None;

        Assert.Equal(AvRemedies.Ignore, overrides[AvErrorCode.Timeout]);
        Assert.Equal(AvRemedies.LogIn, overrides[GmeErrorCode.Timeout]);
        Assert.Equal(AvRemedies.None, overrides[1005]);
        Assert.Throws<KeyNotFoundException>(() => overrides[GmeErrorCode.InvalidArgument]);
        Assert.Throws<ArgumentOutOfRangeException>("code", () => overrides[AvErrorCode.Ok] = AvRemedies.Retry);
        Assert.Throws<ArgumentOutOfRangeException>("code", () => overrides[GmeErrorCode.Ok] = AvRemedies.Retry);
        Assert.Throws<ArgumentOutOfRangeException>("number", () => overrides[0] = AvRemedies.Retry);
    }

    [Fact]
    public async Task A14_ADisconnect_SpeaksForItsEdition()
    {
        await using PipelineRig rig = Rig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.Coordinator.NotifyDisconnected(10007, "");

        AvResult result = await rig.Time.ResultOf(entered);
        Assert.Equal(GmeErrorCode.ServerRoomDissolved, result.Error?.GmeCode);
        Assert.Equal(AvErrorReason.FailedByHost, result.Error?.Reason);
    }

    private static PipelineRig Rig(Action<AvResilienceOptions>? configure = null) =>
        new(configure, catalog: AvErrorCatalog.Gme);
}
