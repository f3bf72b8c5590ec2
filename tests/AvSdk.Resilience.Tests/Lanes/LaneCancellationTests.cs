using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>Cancelled in the queue, and cancelled while running (rules L2, L4, L5, A7).</summary>
public sealed class LaneCancellationTests : IAsyncDisposable
{
    private readonly PipelineRig _rig;
    private volatile int _retries;

    public LaneCancellationTests() =>
        _rig = new PipelineRig(options =>
            options.Retry.OnRetry = _ =>
            {
                _retries++;
                return default;
            }
        );

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task L4_CancelledInTheQueue_ItIsGoneAtOnce_AndNeverStarted()
    {
        Task<AvResult> running = _rig.Enter();
        Task<AvResult> cancelled = _rig.Exit(_rig.Token);
        Task<AvResult> after = _rig.Open("x", new AvOperation("After", AvOperationClass.Room));
        await _rig.Started(1);

        await _rig.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());
        Assert.Equal(_rig.Token, thrown.CancellationToken);
        Assert.False(running.IsCompleted);

        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await Task.WhenAll(running, after).Guarded();
        await _rig.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(["EnterRoom", "OpenDevice"], _rig.Names);
    }

    [Fact]
    public async Task L4_CancelledBeforeTheCall_ItTakesNoPlace()
    {
        await _rig.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _rig.Enter(cancellationToken: _rig.Token).Guarded()
        );
        Assert.Equal(_rig.Token, thrown.CancellationToken);

        Task<AvResult> next = _rig.Exit();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await next.Guarded()).IsSuccess);
        Assert.Equal(["ExitRoom"], _rig.Names);
    }

    [Fact]
    public async Task L5_CancelledWhileItRuns_TheCallerReturnsAtOnce_AndTheLaneDrains()
    {
        Task<AvResult> cancelled = _rig.Enter(cancellationToken: _rig.Token);
        Task<AvResult> next = _rig.Exit();
        await _rig.Started(1);

        await _rig.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());
        Assert.Equal(_rig.Token, thrown.CancellationToken);
        await _rig.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.Single(_rig.Starts);

        _rig.CallBack(_rig.Last, 0);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await next.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task L6_CancelledWhileItRuns_TheLaneDrains_UntilTheOperationIsLost()
    {
        Task<AvResult> cancelled = _rig.Enter(cancellationToken: _rig.Token);
        Task<AvResult> next = _rig.Exit();
        await _rig.Started(1);
        await _rig.Time.Pass(TimeSpan.FromSeconds(10));
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());

        await _rig.StartedInTime(2);
        TimeSpan age = _rig.Last.Time - _rig.Starts[0].Time;
        Assert.InRange(age, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(54));
        Assert.Equal(["lost EnterRoom"], _rig.Reports);
        _rig.CallBack(_rig.Last, 0);
        await next.Guarded();
    }

    [Fact]
    public async Task L5_CancelledDuringTheDelayOfARetry_TheLaneIsFreeAtOnce()
    {
        Task<AvResult> cancelled = _rig.Enter(cancellationToken: _rig.Token);
        Task<AvResult> next = _rig.Exit();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 1005);
        await _rig.Time.Until(() => _retries == 1);

        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await next.Guarded();
        Assert.Equal(["EnterRoom", "ExitRoom"], _rig.Names);
    }

    [Fact]
    public async Task A7_CancelledWhileItWaitsForTheThread_ItIsNeverStarted_AndHoldsNothing()
    {
        Task<AvResult> cancelled = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());

        Task<AvResult> next = _rig.Exit();
        await _rig.Started(1);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await next.Guarded()).IsSuccess);
        await _rig.Time.Quiet();
        Assert.Equal(["ExitRoom"], _rig.Names);
    }
}
