using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>An operation that was given up still owes its slot's event (rule A13).</summary>
public sealed class SlotTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();
    private readonly AvCompletionSlot _slot = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A13_TheEventOfACancelledOperation_SettlesThatOne_AndTheNextGetsItsOwn()
    {
        Task<AvResult> first = Enter(cancellationToken: _rig.Token);
        Task<AvResult> second = Enter();
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());
        await _rig.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.True(_slot.IsBusy);
        Assert.Single(_rig.Starts);

        _slot.Complete(10003, null); // Of the first.
        await _rig.Started(2);
        Assert.False(second.IsCompleted);
        _slot.Complete(0, null);
        Assert.True((await _rig.Time.ResultOf(second)).IsSuccess);
        Assert.Equal(["late EnterRoom 10003"], _rig.Reports);
        Assert.False(_slot.IsBusy);
    }

    [Fact]
    public async Task A13_OtherwiseThanInItsLane_TheSlotKeepsTheNextFromStarting_UntilTheEvent()
    {
        Task<AvResult> first = Enter(new AvOperation("A", AvOperationClass.None), _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());
        Task<AvResult> second = Enter(new AvOperation("B", AvOperationClass.None));
        await _rig.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Single(_rig.Starts);

        _slot.Complete(0, null);
        await _rig.Started(2);
        _slot.Complete(10003, null);
        Assert.Equal(10003, (await _rig.Time.ResultOf(second)).Error?.Number);
    }

    [Fact]
    public async Task A13_WhenItIsLost_TheSlotIsFree()
    {
        Task<AvResult> first = Enter();
        Task<AvResult> second = Enter();
        await _rig.StartedInTime(2);
        _slot.Complete(0, null);
        Assert.True((await _rig.Time.ResultOf(second)).IsSuccess);
        Assert.Equal(AvErrorReason.Deadline, (await first.Guarded()).Error?.Reason);
        Assert.Equal(["lost EnterRoom"], _rig.Reports);
    }

    [Fact]
    public async Task A12_AnEventWithoutACode_IsASuccess()
    {
        Task<AvResult> exited = _rig
            .Pipeline.RunAsync(AvOperation.ExitRoom(), _slot, () => _rig.Sdk.ExitRoom(_slot.Complete))
            .AsTask();
        await _rig.Started(1);
        _slot.Complete();
        Assert.True((await _rig.Time.ResultOf(exited)).IsSuccess);
    }

    private Task<AvResult> Enter(AvOperation? operation = null, CancellationToken cancellationToken = default) =>
        _rig
            .Pipeline.RunAsync(
                operation ?? AvOperation.EnterRoom("42"),
                _slot,
                () => _rig.Sdk.EnterRoom(42, _slot.Complete),
                cancellationToken
            )
            .AsTask();
}
