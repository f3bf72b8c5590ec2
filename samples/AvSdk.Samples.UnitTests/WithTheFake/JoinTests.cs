using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;

namespace AvSdk.Samples.UnitTests.WithTheFake;

/// <summary>What joining comes to on an SDK that behaves like the real one: what goes wrong is what goes wrong there.</summary>
public sealed class JoinTests : IAsyncDisposable
{
    private readonly FakeSession _session = new();

    private FakeAvSdk Sdk => _session.Sdk;

    private TestScreen Screen => _session.Screen;

    private RoomViewModel Room => Screen.Room;

    [Fact]
    public async Task It_leads_into_the_room()
    {
        Task joining = Room.JoinAsync(42);
        Assert.True(Room.IsBusy);
        await Screen.Until(joining);

        Assert.True(Room.IsInRoom);
        Assert.False(Room.IsBusy);
        Assert.Equal("In room 42.", Room.Message);
        Assert.Equal(42, Sdk.CurrentRoom);
    }

    [Fact]
    public async Task A_timeout_is_tried_again_on_the_thread_of_the_SDK()
    {
        Sdk.EnterRoomAnswers(1005, 1005, 0);

        await Screen.Until(Room.JoinAsync(42));

        Assert.True(Room.IsInRoom);
        Sdk.AssertCalled(AvSdkOperation.EnterRoom, times: 3);
        Sdk.AssertCallsOnOneThread();
        Sdk.AssertNoAnswersLeft();
    }

    [Fact]
    public async Task Without_a_network_the_user_is_told_of_the_network()
    {
        Sdk.NetworkDown = true;

        await Screen.Until(Room.JoinAsync(42));

        Assert.False(Room.IsInRoom);
        Assert.False(Room.IsBusy);
        Assert.Equal("The network does not answer. Check it, and join again.", Room.Message);
    }

    [Theory]
    [InlineData(10003, "You may not enter this room.")]
    [InlineData(1004, "It did not work (1004).")]
    [InlineData(4711, "It did not work (4711).")]
    public async Task A_refusal_is_explained_and_not_tried_again(int code, string message)
    {
        Sdk.EnterRoomAnswers(code);

        await Screen.Until(Room.JoinAsync(42));

        Assert.False(Room.IsInRoom);
        Assert.Equal(message, Room.Message);
        Sdk.AssertCalled(AvSdkOperation.EnterRoom, times: 1);
    }

    [Theory]
    [InlineData(42, "In room 42.")]
    [InlineData(7, "You are in another room. Leave it first.")]
    public async Task Being_in_a_room_is_a_success_where_it_is_the_right_one(int first, string message)
    {
        await Screen.Until(Room.JoinAsync(first));
        await Screen.Until(Room.JoinAsync(42)); // The SDK answers 1003.

        Assert.True(Room.IsInRoom);
        Assert.Equal(message, Room.Message);
    }

    [Fact]
    public async Task A_callback_that_comes_twice_or_before_the_start_returns_changes_nothing()
    {
        Sdk.EnterRoomAnswers(new FakeAnswer { Early = true, Echo = TimeSpan.FromSeconds(1) });

        await Screen.Until(Room.JoinAsync(42));
        Assert.True(Room.IsInRoom);
        await Screen.Until(Room.LeaveAsync());
        Assert.False(Room.IsInRoom);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
