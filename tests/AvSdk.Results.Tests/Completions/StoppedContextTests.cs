namespace AvSdk.Results.Tests.Completions;

/// <summary>A stopped context settles everything of it that is in flight, at once: its callbacks never come (rule A15).</summary>
public class StoppedContextTests
{
    private readonly RoomRig _rig = new();

    [Fact]
    public async Task A15_WhatIsInFlight_IsAnsweredAtOnce_AndItsSlotIsFree()
    {
        var slot = new AvCompletionSlot();
        var values = new AvCompletionSlots<string, int>();
        Task<AvResult> byCallback = _rig.EnterRoom();
        Task<AvResult> bySlot = _rig.Caller.RunAsync(slot, () => _rig.Sdk.ExitRoomByEvent()).AsTask();
        Task<AvResult<int>> byKey = _rig.Caller.RunAsync(values.For("a"), static () => 0).AsTask();

        _rig.Caller.NotifyContextStopped();

        foreach (
            AvOutcome outcome in new[]
            {
                (await byCallback.Guarded()).Outcome,
                (await bySlot.Guarded()).Outcome,
                (await byKey.Guarded()).Outcome,
            }
        )
        {
            AvStateError error = Assert.IsType<AvStateError>(outcome);
            Assert.Equal(AvErrorCode.ContextNotExist, error.Code);
            Assert.Equal(AvErrorReason.ContextStopped, error.Reason);
            Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
            Assert.Contains("context was stopped", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("EnterRoom", (await byCallback.Guarded()).Error?.Operation);
        Assert.False(slot.IsBusy);
        Assert.Equal(0, values.Count);
    }

    [Fact]
    public async Task A15_WhatComesAllTheSame_IsReportedAsLate_AndReachesNoOtherOperation()
    {
        Task<AvResult> first = _rig.EnterRoom();
        _rig.Caller.NotifyContextStopped();
        await first.Guarded();
        Task<AvResult> second = _rig.EnterRoom();

        _rig.Callbacks[0](1005, "of the first");

        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
        Assert.False(second.IsCompleted);
        _rig.Callback(0, "");
        Assert.True((await second.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A15_WhatWasGivenUpBefore_IsNoNews_UntilItsOwnCallbackComes()
    {
        using var source = new CancellationTokenSource();
        var slot = new AvCompletionSlot();
        Task<AvResult> given = _rig.EnterRoom(cancellationToken: source.Token);
        Task<AvResult> bySlot = _rig
            .Caller.RunAsync(slot, () => _rig.Sdk.ExitRoomByEvent(), cancellationToken: source.Token)
            .AsTask();
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given.Guarded());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bySlot.Guarded());

        _rig.Caller.NotifyContextStopped();
        Assert.False(slot.IsBusy);
        _rig.Callback(1005, "all the same");
        _rig.Callback(1004, "again");

        AvStrayCallback[] strays = [await _rig.Strays.NextAsync(), await _rig.Strays.NextAsync()];
        Assert.Equal(
            [(AvStrayCallbackKind.Duplicate, 1004), (AvStrayCallbackKind.Late, 1005)],
            strays.Select(static stray => (stray.Kind, stray.Number)).OrderBy(static stray => stray.Number)
        );
        Assert.True(_rig.Strays.IsEmpty);
    }

    [Fact]
    public async Task A15_WhatRunsAfterwards_OrHasEnded_IsLeftAlone()
    {
        Task<AvResult> ended = _rig.EnterRoom();
        _rig.Callback(0, "");
        Assert.True((await ended.Guarded()).IsSuccess);
        _rig.Caller.NotifyContextStopped();
        Task<AvResult> next = _rig.EnterRoom();

        Assert.False(next.IsCompleted);
        _rig.Callback(0, "");
        Assert.True((await next.Guarded()).IsSuccess);
        Assert.True(_rig.Strays.IsEmpty);
    }

    [Fact]
    public async Task A15_AStartThatIsRunning_KeepsItsOwnAnswer()
    {
        _rig.Answer = () =>
        {
            _rig.Caller.NotifyContextStopped();
            return 1101;
        };

        Assert.Equal((1101, AvErrorReason.None), await Said(_rig.EnterRoom()));
    }

    [Fact]
    public async Task A15_AnotherCaller_IsAnotherContext()
    {
        Task<AvResult> mine = _rig.EnterRoom();
        AvCall.With(AvErrorCatalog.AvSdk).NotifyContextStopped();

        Assert.False(mine.IsCompleted);
        _rig.Callback(0, "");
        Assert.True((await mine.Guarded()).IsSuccess);
    }

    private static async Task<(int, AvErrorReason)> Said(Task<AvResult> task)
    {
        AvResult result = await task.Guarded();
        return (result.Outcome.Number, result.Error?.Reason ?? AvErrorReason.None);
    }
}
