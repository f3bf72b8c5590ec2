using AvSdk.Resilience;
using AvSdk.Results;
using Polly;

namespace AvSdk.Samples.UnitTests.App;

/// <summary>What is tested: a screen with a button to join a room and one to leave it.</summary>
internal sealed class RoomViewModel
{
    private const string Lost = "The connection was lost. Join again.";

    private readonly IRoomSdk _sdk;
    private readonly ResiliencePipeline<AvResult> _pipeline;

    public RoomViewModel(IRoomSdk sdk, ResiliencePipeline<AvResult> pipeline)
    {
        (_sdk, _pipeline) = (sdk, pipeline);
        sdk.Disconnected += (_, _) => (IsInRoom, Message) = (false, Lost);
    }

    public bool IsBusy { get; private set; }

    public bool IsInRoom { get; private set; }

    public string Message { get; private set; } = "";

    public async Task JoinAsync(int room, CancellationToken cancellationToken = default)
    {
        if (IsBusy)
        {
            return; // A double click.
        }
        IsBusy = true;
        try
        {
            AvOperation enter = AvOperation.EnterRoom(room) with { Confirm = () => _sdk.CurrentRoom == room };
            Show(room, await _pipeline.RunAsync(enter, done => _sdk.EnterRoom(room, done.Complete), cancellationToken));
        }
        finally
        {
            IsBusy = false; // Also when the wait was cancelled: else the button would be dead for ever.
        }
    }

    public async Task LeaveAsync()
    {
        AvResult left = await _pipeline.RunAsync(AvOperation.ExitRoom(), done => _sdk.ExitRoom(done.Complete));
        (IsInRoom, Message) = left.Outcome switch
        {
            AvSuccess or AvError { Code: AvErrorCode.RoomNotExist } => (false, ""),
            AvError e => (IsInRoom, $"You are still in the room ({e.Number})."),
        };
    }

    private void Show(int room, AvResult entered) =>
        (IsInRoom, Message) = entered.Outcome switch
        {
            AvSuccess => (true, $"In room {room}."),
            AvStateError { Reason: AvErrorReason.NotConfirmed } => (true, "You are in another room. Leave it first."),
            AvError { Reason: AvErrorReason.FailedByHost } => (false, Lost),
            AvNetworkError => (IsInRoom, "The network does not answer. Check it, and join again."),
            AvServerError { Code: AvErrorCode.ServerNoPermission } => (IsInRoom, "You may not enter this room."),
            AvError e => (IsInRoom, $"It did not work ({e.Number})."),
        };
}
