using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace AvSdk.Samples.UnitTests.WithNSubstitute;

/// <summary>The substitute keeps the callback, and the test calls it when it wants to.</summary>
public sealed class CallbackTests : IAsyncDisposable
{
    private readonly IRoomSdk _sdk = Substitute.For<IRoomSdk>();
    private readonly TestScreen _screen;
    private readonly List<int> _threads = [];
    private Action<int, string>? _entered;

    public CallbackTests()
    {
        _screen = new TestScreen(_sdk, new FakeTimeProvider(), new ManualDispatcher());
        _sdk.EnterRoom(42, Arg.Do<Action<int, string>>(done => _entered = done))
            .Returns(_ =>
            {
                _threads.Add(Environment.CurrentManagedThreadId);
                return 0;
            });
        _sdk.ExitRoom(Arg.Invoke()).Returns(0);
    }

    private RoomViewModel Room => _screen.Room;

    [Fact]
    public async Task Each_call_comes_on_the_thread_of_the_SDK()
    {
        Task joining = await JoinAsync();
        _entered!(1005, "");
        await _screen.Until(() => _threads.Count == 2);
        _entered!(0, "");
        await _screen.Until(joining);

        Assert.Equal([_screen.Thread.ThreadId, _screen.Thread.ThreadId], _threads);
    }

    [Fact]
    public async Task No_second_call_comes_while_the_first_one_runs()
    {
        Task joining = await JoinAsync();
        Task leaving = Room.LeaveAsync();
        _screen.Thread.TurnAll();
        _sdk.DidNotReceive().ExitRoom(Arg.Any<Action>());

        _entered!(0, "");
        await _screen.Until(joining);
        await _screen.Until(leaving);
        _sdk.Received(1).ExitRoom(Arg.Any<Action>());
        Assert.False(Room.IsInRoom);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_button_alive()
    {
        using var cancellation = new CancellationTokenSource();
        Task joining = await JoinAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => joining);
        Assert.False(Room.IsBusy);
    }

    [Fact]
    public async Task A_connection_that_breaks_leads_out_of_the_room()
    {
        Task joining = await JoinAsync();
        _entered!(0, "");
        await _screen.Until(joining);
        Assert.True(Room.IsInRoom);

        _sdk.Disconnected += Raise.Event<Action<int, string>>(0, "kicked out");

        Assert.False(Room.IsInRoom);
        Assert.Equal("The connection was lost. Join again.", Room.Message);
    }

    /// <summary>Presses the button and waits until the SDK is at it. A task of a task: the join itself has not ended.</summary>
    private async Task<Task> JoinAsync(CancellationToken cancellationToken = default)
    {
        Task joining = Room.JoinAsync(42, cancellationToken);
        await _screen.Until(() => _entered is not null);
        return joining;
    }

    public ValueTask DisposeAsync() => _screen.DisposeAsync();
}
