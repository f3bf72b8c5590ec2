using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;

namespace AvSdk.Samples.UnitTests.WithTheFake;

/// <summary>What happens while a call runs: the user presses a button, or the connection breaks.</summary>
public sealed class MeanwhileTests : IAsyncDisposable
{
    private readonly FakeSession _session = new();

    private FakeAvSdk Sdk => _session.Sdk;

    private TestScreen Screen => _session.Screen;

    private RoomViewModel Room => Screen.Room;

    [Fact]
    public async Task Leave_pressed_while_joining_waits_and_leads_out_of_the_room()
    {
        Task joining = Room.JoinAsync(42);
        Task leaving = Room.LeaveAsync();
        await Screen.Until(joining);
        await Screen.Until(leaving);

        Assert.False(Room.IsInRoom);
        Sdk.AssertCalls(AvSdkOperation.StartContext, AvSdkOperation.EnterRoom, AvSdkOperation.ExitRoom);
        Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task A_double_click_makes_one_call()
    {
        Task joining = Room.JoinAsync(42);
        await Screen.Until(Room.JoinAsync(42));
        await Screen.Until(joining);

        Assert.True(Room.IsInRoom);
        Sdk.AssertCalled(AvSdkOperation.EnterRoom, times: 1);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_button_alive()
    {
        await JoinAndCancelAsync();
        Assert.False(Room.IsBusy);

        // The SDK is still entering: the second call waits for the first one's callback, and answers 1003.
        await Screen.Until(Room.JoinAsync(42));
        Assert.True(Room.IsInRoom);
        Sdk.AssertCalled(AvSdkOperation.EnterRoom, times: 2);
        Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task Leave_pressed_after_a_cancel_leads_out_of_the_room()
    {
        await JoinAndCancelAsync();
        await Screen.Until(Room.LeaveAsync());

        Assert.Equal(0, Sdk.CurrentRoom);
        Sdk.AssertCalled(AvSdkOperation.ExitRoom);
        Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task A_connection_that_breaks_while_joining_ends_the_wait()
    {
        Task joining = Room.JoinAsync(42);
        await Screen.Until(() => Sdk.RoomState is AvRoomState.Entering);
        Sdk.Disconnect(0, "kicked out");
        await Screen.Until(joining);

        Assert.False(Room.IsInRoom);
        Assert.False(Room.IsBusy);
        Assert.Equal("The connection was lost. Join again.", Room.Message);
    }

    private async Task JoinAndCancelAsync()
    {
        using var cancellation = new CancellationTokenSource();
        Task joining = Room.JoinAsync(42, cancellation.Token);
        await Screen.Until(() => Sdk.RoomState is AvRoomState.Entering);
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => joining);
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
