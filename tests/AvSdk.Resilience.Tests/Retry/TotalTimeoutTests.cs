using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly.Timeout;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>The total timeout answers with what the SDK said last, never with Polly's exception (rule T4).</summary>
public sealed class TotalTimeoutTests
{
    [Fact]
    public async Task T4_TheTotalTimeout_ReturnsTheLastCode()
    {
        await using var rig = new PipelineRig(static o => o.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20));
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.CallBack(rig.Last, 1005);
        await rig.StartedInTime(2);

        AvResult result = await rig.Time.ResultOf(entered);

        Assert.Equal((1005, AvErrorReason.TotalTimeout), (result.Error?.Number, result.Error?.Reason));
        Assert.Equal(AvErrorOrigin.Client, result.Error?.Origin);
    }

    [Fact]
    public async Task T4_TheTotalTimeout_IsATimeout_WhereTheSdkSaidNothing()
    {
        await using var rig = new PipelineRig(static o => o.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20));
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);

        AvResult result = await rig.Time.ResultOf(entered);

        Assert.Equal((AvErrorCode.Timeout, AvErrorReason.TotalTimeout), (result.Error?.Code, result.Error?.Reason));
        Assert.Equal(AvErrorOrigin.Wrapper, result.Error?.Origin);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task M10_A8_ATimeoutRejectedException_OfTheStart_ReachesTheCaller(bool hasTotalTimeout)
    {
        await using var rig = new PipelineRig(o => o.TotalTimeout = hasTotalTimeout ? o.TotalTimeout : null);
        var thrown = new TimeoutRejectedException("of the start");
        rig.OnStart = _ => throw thrown;

        Task<AvResult> entered = rig.Enter();

        await rig.Started(1);
        Assert.Same(thrown, await Assert.ThrowsAsync<TimeoutRejectedException>(() => entered.Guarded()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task M10_ARunThatServesAgain_AfterATotalTimeout_DoesNotTakeThatForItsOwn(bool hasHook)
    {
        int timeouts = 0;
        await using var rig = new PipelineRig(o =>
        {
            o.TotalTimeout!.Timeout = TimeSpan.FromSeconds(1);
            o.TotalTimeout.OnTimeout = hasHook ? _ => new(Task.FromResult(++timeouts)) : null;
            o.ConflictWait.PollInterval = TimeSpan.FromSeconds(4);
        });
        rig.Answers(1001);
        Assert.Equal(AvErrorReason.TotalTimeout, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
        Assert.Equal(hasHook ? 1 : 0, timeouts);
        rig.OnStart = _ => throw new TimeoutRejectedException();

        Task<AvResult> entered = rig.Enter(); // Nothing was in flight, so that the object may be the same.

        await rig.Started(2);
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => entered.Guarded());
    }

    [Fact]
    public async Task T4_ThereMayBeNoTotalTimeout()
    {
        await using var rig = new PipelineRig(static o => o.TotalTimeout = null);
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);

        AvResult result = await rig.Time.ResultOf(entered);

        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
    }

    [Fact]
    public async Task T4_A6_AStartThatReturns0AfterTheTotalTimeout_IsToldOf()
    {
        await using var rig = new PipelineRig(static o => o.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20));
        rig.OnStart = _ => rig.Time.Clock.Advance(TimeSpan.FromSeconds(25));

        AvResult result = await rig.Time.ResultOf(
            rig.Pipeline.RunAsync(new AvOperation("SetLevel", AvOperationClass.Device), () => rig.Sdk.SetLevel(1))
                .AsTask()
        );

        Assert.Equal(AvErrorReason.TotalTimeout, result.Error?.Reason);
        await rig.Time.Until(() => rig.Reports.Length > 0); // The start is still returning.
        Assert.Equal(["late SetLevel 0"], rig.Reports);
    }
}
