using AvSdk.Results.Tests.Threading;

namespace AvSdk.Results.Tests.Completions;

/// <summary>No callback within the deadline (rule A5), a late one (rule A6), and none ever (rule L6).</summary>
public class DeadlineTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly RoomRig _rig = new();

    [Fact]
    public async Task A5_WithoutACallback_TheDefaultDeadlineIs35Seconds()
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Clock.Advance(TimeSpan.FromSeconds(35) - TimeSpan.FromMilliseconds(1));
        Assert.False(entered.IsCompleted);
        _rig.Clock.Advance(TimeSpan.FromMilliseconds(1));

        AvResult result = await entered.Guarded();

        AvNetworkError error = Assert.IsType<AvNetworkError>(result.Outcome);
        Assert.Equal(AvErrorCode.Timeout, error.Code);
        Assert.Equal(AvErrorReason.Deadline, error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        Assert.Equal("EnterRoom", error.Operation);
        Assert.Equal(TimeSpan.FromSeconds(35), AvCaller.DefaultDeadline);
    }

    [Fact]
    public async Task A5_TheDeadline_IsTheCallersChoice()
    {
        Task<AvResult> entered = _rig.EnterRoom(2 * Second);
        _rig.Clock.Advance(Second);
        Assert.False(entered.IsCompleted);
        _rig.Clock.Advance(Second);

        Assert.Equal(AvErrorReason.Deadline, (await entered.Guarded()).Error?.Reason);
    }

    [Fact]
    public async Task A5_WithoutADeadline_TheWaitIsEndless()
    {
        Task<AvResult> entered = _rig.EnterRoom(Timeout.InfiniteTimeSpan);
        _rig.Clock.Advance(TimeSpan.FromDays(100));
        Assert.False(entered.IsCompleted);

        _rig.Callback(0, null);
        Assert.True((await entered.Guarded()).IsSuccess);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void ADeadlineThatIsNone_IsRefused_BeforeTheSdkIsCalled(int seconds)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
        {
            _ = _rig.EnterRoom(seconds * Second);
        });
        Assert.Empty(_rig.Callbacks);
    }

    [Fact]
    public async Task A5_TheVerdict_FallsOneTurnLater_SoThatWhatHasArrivedCounts()
    {
        var context = new HandTurnedContext();
        Task<AvResult> entered = context.Enter(() => _rig.EnterRoom());
        context.Post(_ => _rig.Callback(0, "arrived, not delivered"), null);

        _rig.Clock.Advance(TimeSpan.FromSeconds(36)); // The program was suspended.
        Assert.False(entered.IsCompleted);
        context.TurnAll();

        Assert.True((await entered.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A5_WhatTheTurnItselfBrings_CountsToo()
    {
        var context = new HandTurnedContext();
        Task<AvResult> entered = context.Enter(() => _rig.EnterRoom());
        _rig.Clock.Advance(TimeSpan.FromSeconds(36));
        context.Post(_ => _rig.Callback(0, null), null); // Behind the first hop of the verdict, before the second.
        context.TurnAll();

        Assert.True((await entered.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A5_WithoutACallback_TheVerdictFalls_AfterTheTurn()
    {
        var context = new HandTurnedContext();
        Task<AvResult> entered = context.Enter(() => _rig.EnterRoom());
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));
        context.Turn();
        Assert.False(entered.IsCompleted);
        context.Turn();

        Assert.Equal(AvErrorReason.Deadline, (await entered.Guarded()).Error?.Reason);
    }

    [Fact]
    public async Task D4_AThreadThatSwallowsPosts_IsEndedByTheGrace()
    {
        var context = new HandTurnedContext();
        Task<AvResult> entered = context.Enter(() => _rig.EnterRoom());
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));
        Assert.False(entered.IsCompleted);
        _rig.Clock.Advance(PendingCall.Grace);

        Assert.Equal(AvErrorReason.Deadline, (await entered.Guarded()).Error?.Reason);
    }

    [Fact]
    public async Task D4_AThreadThatRefusesPosts_DoesNotKeepTheVerdictFromFalling()
    {
        var context = new HandTurnedContext();
        Task<AvResult> entered = context.Enter(() => _rig.EnterRoom());
        context.Refusal = new InvalidOperationException("The window has been closed.");
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));

        Assert.Equal(AvErrorReason.Deadline, (await entered.Guarded()).Error?.Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A6_ALateCallback_NeverThrows_AndIsReported(int code)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));
        await entered.Guarded();

        _rig.Callback(code, "late");
        _rig.Callback(code, "later");

        AvStrayCallback late = new(AvStrayCallbackKind.Late, "EnterRoom", code, "late");
        AvStrayCallback[] strays = [await _rig.Strays.NextAsync(), await _rig.Strays.NextAsync()];
        Assert.Contains(late, strays);
        Assert.Contains(late with { Kind = AvStrayCallbackKind.Duplicate, SdkMessage = "later" }, strays);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task L6_ACallback_OfAnOperationThatCountsAsLost_IsReportedAsLate(int code)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Clock.Advance(TimeSpan.FromSeconds(100));
        await entered.Guarded();
        Task<AvResult> next = _rig.EnterRoom();

        _rig.Callbacks[0](code, "after all");

        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
        Assert.False(next.IsCompleted);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(60)] // More than a timer can hold.
    [InlineData(10_000_000)]
    public async Task A5_ADeadline_MayBeFarAway(int days)
    {
        AvCompletion completion = default;
        Task<AvResult> pending = AvCall
            .RunVoidAsync(done => completion = done, deadline: TimeSpan.FromDays(days))
            .AsTask();
        completion.Complete();
        Assert.True((await pending.Guarded()).IsSuccess);
    }
}
