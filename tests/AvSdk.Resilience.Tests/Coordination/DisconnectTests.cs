using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Coordination;

/// <summary>A disconnect settles what is pending in the room (rule A14).</summary>
public sealed class DisconnectTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10009, 10009)]
    public async Task A14_NotifyDisconnected_FailsAPendingEntry_EvenWithCode0(int code, int expected)
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        _rig.Coordinator.NotifyDisconnected(code, "gone");

        AvResult result = await _rig.Time.ResultAtOnceOf(entered);
        Assert.Equal(expected, result.Error?.Number);
        Assert.Equal("gone", result.Error?.SdkMessage);
        Assert.Equal(code == 0 ? AvErrorOrigin.Wrapper : AvErrorOrigin.Server, result.Error?.Origin);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10009)]
    public async Task A14_NotifyDisconnected_CompletesAPendingExit(int code)
    {
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(1);
        _rig.Coordinator.NotifyDisconnected(code, null);
        Assert.True((await _rig.Time.ResultOf(exited)).IsSuccess);
    }

    [Fact]
    public async Task A14_NotifyDisconnected_LeavesTheRestAlone_AndWhatIsQueued()
    {
        Task<AvResult> camera = _rig.Open("camera");
        Task<AvResult> entered = _rig.Enter();
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(2);
        _rig.Coordinator.NotifyDisconnected(0, null);

        Assert.False((await _rig.Time.ResultOf(entered)).IsSuccess);
        await _rig.Started(3);
        Assert.False(camera.IsCompleted);
        Assert.False(exited.IsCompleted);
        Assert.Equal("ExitRoom", _rig.Last.Name);
        _rig.CallBack(_rig.Last, 0);
        _rig.CallBack(_rig.Starts[0], 0);
        await _rig.Time.ResultOf(exited);
        await _rig.Time.ResultOf(camera);
    }

    [Fact]
    public async Task A14_ACompletionAfterTheDisconnect_IsReportedAsLate_AndHarmsNobody()
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        NativeStart first = _rig.Last;
        _rig.Coordinator.NotifyDisconnected(0, null);
        await _rig.Time.ResultOf(entered);
        Task<AvResult> again = _rig.Enter();
        await _rig.Started(2);
        _rig.CallBack(first, 0);
        await _rig.Time.Quiet();

        Assert.False(again.IsCompleted);
        Assert.Equal(["late EnterRoom 0"], _rig.Reports);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(again)).IsSuccess);
    }

    [Theory]
    [InlineData(1003)]
    [InlineData(1005)]
    public async Task A14_ADisconnect_IsAFailure_WhateverTheTableSaysOfItsNumber(int code)
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);

        _rig.Coordinator.NotifyDisconnected(code, "gone");

        AvResult result = await _rig.Time.ResultOf(entered);
        Assert.Equal((code, AvErrorReason.FailedByHost), (result.Error?.Number, result.Error?.Reason));
        Assert.False(result.AcceptAlreadyInState().IsSuccess);
        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task A14_ADisconnectWhileAnEntryIsBeingStarted_IsOfTheRoomBefore()
    {
        _rig.OnStart = _ => _rig.Coordinator.NotifyDisconnected(0, null);
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        await _rig.Time.Quiet();

        Assert.False(entered.IsCompleted);
        _rig.CallBack(_rig.Last, 0);
        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task A14_NotifyDisconnected_SettlesAnEntryThatNobodyWaitsForAnyMore()
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        Task<AvResult> exited = _rig.Exit();
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        _rig.Coordinator.NotifyDisconnected(0, null);
        await _rig.Started(2);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Time.ResultOf(exited);
        Assert.Empty(_rig.Reports); // The host knows.
    }

    [Fact]
    public async Task A14_WithNothingPending_ADisconnectIsHarmless()
    {
        _rig.Coordinator.NotifyDisconnected(0, null);
        _rig.OnStart = static start => start.Complete(0);
        Assert.True((await _rig.Time.ResultOf(_rig.Enter())).IsSuccess);
    }

    [Fact]
    public async Task A14_SlotFail_FailsThePendingEntryOfItsPipeline_EvenWithCode0()
    {
        var slot = new AvCompletionSlot();
        Task<AvResult> entered = _rig
            .Pipeline.RunAsync(AvOperation.EnterRoom("42"), slot, () => _rig.Sdk.EnterRoom(42, slot.Complete))
            .AsTask();
        await _rig.Started(1);
        slot.Fail(0, "gone");
        AvResult result = await _rig.Time.ResultOf(entered);
        Assert.Equal(AvErrorCode.Failed, result.Error?.Code);
        Assert.False(slot.IsBusy);
    }

    [Fact]
    public async Task A6_A14_WhatWasGivenUp_IsToldOfOnce_ByItsOwnCallback_AndNotByTheDisconnect()
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        _rig.Coordinator.NotifyDisconnected(10009, null); // The host knows that.
        await _rig.Time.Quiet();
        Assert.Empty(_rig.Reports);
        _rig.CallBack(_rig.Last, 0);
        await _rig.Time.Until(() => _rig.Reports.Length > 0);

        Assert.Equal(["late EnterRoom 0"], _rig.Reports);
    }
}
