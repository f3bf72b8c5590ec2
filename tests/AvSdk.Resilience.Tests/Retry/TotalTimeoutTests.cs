using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

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

    [Fact]
    public async Task T4_ThereMayBeNoTotalTimeout()
    {
        await using var rig = new PipelineRig(static o => o.TotalTimeout = null);
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);

        AvResult result = await rig.Time.ResultOf(entered);

        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
    }
}
