using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>A thread that has gone, or that swallows what is posted (rule D4).</summary>
public sealed class DispatcherTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task D4_ADispatcherWhosePostThrows_IsTheThreadThatHasGone()
    {
        _rig.Dispatcher.Refusal = new InvalidOperationException("The window has been closed.");
        AvResult result = await _rig.Enter().Guarded();

        AvStateError error = Assert.IsType<AvStateError>(result.Outcome);
        Assert.Equal(AvErrorCode.NotInMainThread, error.Code);
        Assert.Equal(AvErrorReason.DispatcherGone, error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        Assert.Equal("EnterRoom", error.Operation);
        Assert.Empty(_rig.Starts);
    }

    [Fact]
    public async Task D4_ADispatcherThatGoesBeforeARetry_EndsTheRun()
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 1005);
        _rig.Dispatcher.Refusal = new ObjectDisposedException("the thread");
        Assert.Equal(AvErrorReason.DispatcherGone, (await _rig.Time.ResultOf(entered)).Error?.Reason);
        Assert.Single(_rig.Starts);

        _rig.Dispatcher.Refusal = null; // The lane is free again.
        _rig.OnStart = static start => start.Complete(0);
        Assert.True((await _rig.Time.ResultOf(_rig.Exit())).IsSuccess);
    }

    [Fact]
    public async Task D4_ADispatcherThatSaysWhatItHasAbandoned_HasTheStartAnsweredAtOnce()
    {
        using var thread = new ManualDispatcher();
        await using var coordinator = new AvCoordinator(thread);
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(coordinator)
            .Build();
        ValueTask<AvResult> abandoned = pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0);
        ValueTask<AvResult> queued = pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0);

        thread.Refuse();

        Assert.Equal(AvErrorReason.DispatcherGone, (await abandoned.Guarded()).Error?.Reason);
        Assert.Equal(AvErrorReason.DispatcherGone, (await queued.Guarded()).Error?.Reason);
        Assert.Empty(coordinator.GetLanes());
        Assert.Empty(coordinator.GetInFlight());
    }

    [Fact]
    public async Task D4_ADispatcherThatSwallowsThePost_IsEndedByTheDeadline_AndTheLaneIsFree()
    {
        _rig.Dispatcher.Swallows = true;
        AvResult result = await _rig.Time.ResultOf(_rig.Enter());

        Assert.Equal(AvErrorCode.Timeout, result.Error?.Code);
        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        Assert.InRange(_rig.Time.Now, TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(49));
        _rig.Dispatcher.Swallows = false;
        _rig.OnStart = static start => start.Complete(0);
        Assert.True((await _rig.Time.ResultOf(_rig.Exit())).IsSuccess);
        Assert.Equal(["ExitRoom"], _rig.Names);
    }

    [Fact]
    public async Task D4_ADispatcherThatSwallowsTheVerdict_EndsNeverthelessBoth_TheWaitAndTheLane()
    {
        Task<AvResult> entered = _rig.Enter();
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(1);
        _rig.Dispatcher.Swallows = true;
        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(entered)).Error?.Reason);
        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(exited)).Error?.Reason);
        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task S2_WhereTheThreadHasGone_NothingIsConfirmed()
    {
        _rig.Answers(1003);
        bool asked = false;
        Task<AvResult> entered = _rig.Enter(AvOperation.EnterRoom(42) with { Confirm = () => asked = true });
        _rig.OnStart = _ => _rig.Dispatcher.Refusal = new ObjectDisposedException("the thread");
        AvResult result = await _rig.Time.ResultOf(entered);
        Assert.Equal(1003, result.Error?.Number);
        Assert.False(asked);
    }
}
