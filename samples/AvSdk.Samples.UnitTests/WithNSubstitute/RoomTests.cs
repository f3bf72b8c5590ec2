using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using NSubstitute.Extensions;

namespace AvSdk.Samples.UnitTests.WithNSubstitute;

/// <summary>
/// The same screen on a substitute: it knows no rules and answers what a test tells it, 0 where it tells nothing. Good for
/// one answer at a time.
/// </summary>
public sealed class RoomTests : IAsyncDisposable
{
    private readonly IRoomSdk _sdk = Substitute.For<IRoomSdk>();
    private readonly TestScreen _screen;

    public RoomTests() => _screen = new TestScreen(_sdk, new FakeTimeProvider(), new ManualDispatcher());

    private RoomViewModel Room => _screen.Room;

    [Fact]
    public async Task A_callback_is_called_with_a_code()
    {
        _sdk.EnterRoom(42, Arg.Invoke(10003, "sig expired")).Returns(0);

        await _screen.Until(Room.JoinAsync(42));

        Assert.Equal("You may not enter this room.", Room.Message);
        Assert.False(Room.IsBusy);
    }

    [Fact]
    public async Task A_start_that_is_refused_is_the_answer()
    {
        _sdk.EnterRoom(42, Arg.Any<Action<int, string>>()).Returns(1101);

        await _screen.Until(Room.JoinAsync(42));

        Assert.Equal("It did not work (1101).", Room.Message);
        Assert.False(Room.IsBusy);
    }

    [Theory]
    [InlineData(42, "In room 42.")]
    [InlineData(7, "You are in another room. Leave it first.")]
    public async Task A_code_of_1003_is_a_success_where_the_room_is_the_right_one(int currentRoom, string message)
    {
        _sdk.CurrentRoom.Returns(currentRoom);
        _sdk.EnterRoom(42, Arg.Any<Action<int, string>>()).Returns(1003);

        await _screen.Until(Room.JoinAsync(42));

        Assert.Equal(message, Room.Message);
    }

    [Fact]
    public async Task Codes_come_in_sequence_by_return()
    {
        _sdk.ExitRoom(Arg.Any<Action>()).Returns(1101, 1201);

        await _screen.Until(Room.LeaveAsync());
        Assert.Equal("You are still in the room (1101).", Room.Message);
        await _screen.Until(Room.LeaveAsync());
        Assert.Equal("", Room.Message); // 1201: in no room.
    }

    [Fact]
    public async Task Codes_come_in_sequence_by_callback()
    {
        var codes = new Queue<int>([1005, 1005, 0]);
        _sdk.EnterRoom(42, Arg.Do<Action<int, string>>(done => done(codes.Dequeue(), ""))).Returns(0);

        await _screen.Until(Room.JoinAsync(42));

        Assert.True(Room.IsInRoom);
        _sdk.Received(3).EnterRoom(42, Arg.Any<Action<int, string>>());
    }

    [Fact]
    public async Task Every_call_that_is_not_stubbed_is_completed()
    {
        _sdk.ReturnsForAll<int>(static call => AvCallbacks.Complete(call.Args()));

        await _screen.Until(Room.JoinAsync(42));
        Assert.True(Room.IsInRoom);
        await _screen.Until(Room.LeaveAsync());
        Assert.False(Room.IsInRoom);
    }

    public ValueTask DisposeAsync() => _screen.DisposeAsync();
}
