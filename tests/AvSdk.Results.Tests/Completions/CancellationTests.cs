namespace AvSdk.Results.Tests.Completions;

/// <summary>Cancellation abandons the wait, not the native operation (rule A7).</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly RoomRig _rig = new();
    private readonly CancellationTokenSource _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task A7_TheCaller_GetsItsOwnToken_AndTheNativeOperationGoesOn()
    {
        Task<AvResult> entered = AwaitAsync();
        await _source.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        Assert.Equal(_source.Token, thrown.CancellationToken);
        _rig.Callback(0, "after all");
        Assert.Equal(
            new AvStrayCallback(AvStrayCallbackKind.Late, "EnterRoom", 0, "after all"),
            await _rig.Strays.NextAsync()
        );

        // Awaited, as a user does: on .NET Framework AsTask loses the token of any ValueTask.
        async Task<AvResult> AwaitAsync() =>
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete), cancellationToken: _source.Token);
    }

    [Fact]
    public async Task A7_CancelledBeforeTheStart_NothingIsStarted()
    {
        await _source.CancelAsync();
        var slot = new AvCompletionSlot();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.EnterRoom(cancellationToken: _source.Token));
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await _rig.Caller.RunAsync(slot, () => _rig.Sdk.EnterRoomByEvent(42), cancellationToken: _source.Token)
        );

        Assert.Empty(_rig.Callbacks);
        Assert.False(slot.IsBusy);
        Assert.Equal(_source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task A7_CancelledWhileTheStartRuns_TheCallbackIsLate()
    {
        _rig.Answer = () =>
        {
            _source.Cancel();
            _rig.Callback(0, null);
            return 0;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _rig.EnterRoom(cancellationToken: _source.Token).Guarded()
        );

        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A7_CancelledAfterTheCallback_ChangesNothing(int code)
    {
        Task<AvResult> entered = _rig.EnterRoom(cancellationToken: _source.Token);
        _rig.Callback(code, null);
        await _source.CancelAsync();

        Assert.Equal(code, (await entered.Guarded()).Outcome.Number);
    }

    [Fact]
    public async Task A7_TheTokenOfAnEarlierOperation_DoesNotCancelTheNext()
    {
        Task<AvResult> first = _rig.EnterRoom(cancellationToken: _source.Token);
        _rig.Callback(0, null);
        await first.Guarded();
        Task<AvResult> second = _rig.EnterRoom();

        await _source.CancelAsync();

        Assert.False(second.IsCompleted);
        _rig.Callback(0, null);
        Assert.True((await second.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A7_AfterCancelling_TheDeadlineSaysNothingMore()
    {
        Task<AvResult> entered = _rig.EnterRoom(cancellationToken: _source.Token);
        await _source.CancelAsync();
        _rig.Clock.Advance(TimeSpan.FromMinutes(5));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
    }

    [Fact]
    public async Task A8_AStartThatThrowsAfterTheCancellation_PassesItsExceptionOn()
    {
        _rig.Answer = () =>
        {
            _source.Cancel();
            throw new InvalidTimeZoneException();
        };

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            _rig.EnterRoom(cancellationToken: _source.Token).Guarded()
        );
    }
}
