using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>What the user's <c>OnQueued</c> does harms no lane (rules L2, L4, L8).</summary>
public sealed class QueuedHookTests
{
    [Fact]
    public async Task L2_AnOnQueuedThatThrows_TakesNoPlaceInTheQueue()
    {
        await using var rig = new PipelineRig(static options =>
            options.Lane.OnQueued = static _ => throw new InvalidTimeZoneException()
        );
        Task<AvResult> first = rig.Enter();
        Task<AvResult> second = rig.Exit();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => second.Guarded());
        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(first)).IsSuccess);

        Task<AvResult> third = rig.Enter();
        await rig.Started(2); // The lane is free: nobody who has gone holds it.
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(third)).IsSuccess);
        Assert.Equal(["EnterRoom", "EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L4_CancelledWhileOnQueuedRuns_ItIsGoneFromTheQueue()
    {
        var hook = new TaskCompletionSource();
        await using var rig = new PipelineRig(options => options.Lane.OnQueued = _ => new ValueTask(hook.Task));
        Task<AvResult> first = rig.Enter();
        Task<AvResult> second = rig.Exit(rig.Token);
        await rig.Started(1);
        await rig.CancelAsync();
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(first);
        hook.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Guarded());

        Task<AvResult> third = rig.Enter();
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(third);
        Assert.Equal(["EnterRoom", "EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L4_WhileOnQueuedAwaits_ACallerWhoGivesUp_ReturnsAtOnce()
    {
        await using PipelineRig rig = HookThatNeverEnds();
        Task<AvResult> first = rig.Enter();
        Task<AvResult> second = rig.Exit(rig.Token);
        await rig.CancelAsync();
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Guarded());
        Assert.Equal(rig.Token, canceled.CancellationToken);

        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(first);
        Assert.Empty(rig.Coordinator.GetLanes());
    }

    [Fact]
    public async Task L8_WhileOnQueuedAwaits_TheWaitHasItsTime()
    {
        await using PipelineRig rig = HookThatNeverEnds();
        _ = rig.Enter(AvOperation.EnterRoom(42) with { Deadline = TimeSpan.FromHours(1) });
        Task<AvResult> second = rig.Exit();
        Assert.Equal(AvErrorReason.LaneTime, (await rig.Time.ResultOf(second)).Error?.Reason);
    }

    private static PipelineRig HookThatNeverEnds() =>
        new(static options =>
        {
            options.TotalTimeout = null;
            options.Lane.OnQueued = static _ => new ValueTask(new TaskCompletionSource().Task);
        });

    [Fact]
    public async Task L1_AnOnQueuedThatAwaits_DoesNotChangeTheOrder_AndHoldsNobody()
    {
        int queued = 0;
        var hook = new TaskCompletionSource();
        await using var rig = new PipelineRig(options =>
            options.Lane.OnQueued = _ => Interlocked.Increment(ref queued) == 1 ? new ValueTask(hook.Task) : default
        );
        Task<AvResult>[] runs = [rig.Enter(), rig.Exit(), rig.Open("x", new AvOperation("X", AvOperationClass.Room))];
        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        await rig.Started(2); // It is the turn of the one whose hook still runs.
        rig.CallBack(rig.Last, 0);
        await rig.Started(3);
        rig.CallBack(rig.Last, 0);
        await Task.WhenAll(runs).Guarded();
        Assert.Equal(["EnterRoom", "ExitRoom", "OpenDevice"], rig.Names);
    }

    [Fact]
    public async Task L7_AnOnQueuedThatNobodyAwaitsAnyMore_MayCallLikeAnybody()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var inner = new TaskCompletionSource<AvResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        PipelineRig? rig = null;
        rig = new PipelineRig(options =>
            options.Lane.OnQueued = async _ =>
            {
                await gate.Task;
                inner.SetResult(await rig!.Pipeline.RunAsync(AvOperation.ExitRoom(), static () => 1201));
            }
        );
        await using PipelineRig disposed = rig;
        Task<AvResult>[] runs = [rig.Enter(), rig.Exit()];
        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        await Task.WhenAll(runs).Guarded();

        gate.SetResult();

        Assert.Equal(1201, (await rig.Time.ResultOf(inner.Task)).Error?.Number);
    }
}
