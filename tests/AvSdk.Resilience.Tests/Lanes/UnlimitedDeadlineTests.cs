using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>The age at which an operation is lost is not counted from any timeout (rule L6).</summary>
public sealed class UnlimitedDeadlineTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(120_000)]
    public async Task L6_WithALongDeadlineOrNone_ACancelledOperationIsLostAllTheSame(int deadlineMs)
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter(
            AvOperation.EnterRoom(42) with
            {
                Deadline = TimeSpan.FromMilliseconds(deadlineMs),
            },
            rig.Token
        );
        Task<AvResult> exited = rig.Exit();
        await rig.Started(1);
        await rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        await rig.Time.AdvanceUntil(() => rig.Starts.Length == 2, limit: TimeSpan.FromSeconds(45));
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
    }
}
