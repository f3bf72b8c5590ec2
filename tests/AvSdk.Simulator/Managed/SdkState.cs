namespace AvSdk.Simulator;

/// <summary>
/// What is true of the SDK between operations. The states in between (STARTING, ENTERING …) are not stored: they follow
/// from what is in flight.
/// </summary>
internal sealed class SdkState
{
    public const string Camera = "camera";
    public const string Mic = "mic";

    public SdkExclusion Exclusion { get; } = new();
    public Dictionary<string, SdkTarget> Devices { get; } = new() { [Camera] = new(), [Mic] = new() };
    public Dictionary<string, SdkTarget> Members { get; } = [];
    public bool IsStarted { get; private set; }
    public bool IsDestroyed { get; private set; }
    public int CurrentRoom { get; private set; }

    public AvContextState Context =>
        Exclusion.IsInFlight(SdkOperation.StartContext) ? AvContextState.Starting
        : IsStarted ? AvContextState.Started
        : AvContextState.Stopped;

    public RoomState Room =>
        Exclusion.IsInFlight(SdkOperation.EnterRoom) ? RoomState.Entering
        : Exclusion.IsInFlight(SdkOperation.ExitRoom) ? RoomState.Exiting
        : CurrentRoom != 0 ? RoomState.Entered
        : RoomState.Exited;

    public DeviceState Device(string id) =>
        !Devices.TryGetValue(id, out SdkTarget? device) ? DeviceState.Absent
        : Exclusion.InFlight(SdkOperationClass.Device)?.Call.Id == id ? DeviceState.Operating
        : device.On ? DeviceState.Open
        : DeviceState.Closed;

    public SdkTarget? Target(SdkCall call) =>
        call.Operation.Class switch
        {
            SdkOperationClass.Device => Devices.GetValueOrDefault(call.Id),
            SdkOperationClass.Member => Members.GetValueOrDefault(call.Id),
            _ => null,
        };

    /// <summary>The effect of an operation that ended with 0.</summary>
    public void Apply(SdkCall call)
    {
        switch (call.Operation)
        {
            case SdkOperation.StartContext:
                IsStarted = true;
                break;
            case SdkOperation.StopContext:
                IsStarted = false;
                TurnOff(Devices);
                break;
            case SdkOperation.DestroyContext:
                IsDestroyed = true;
                break;
            case SdkOperation.EnterRoom:
                CurrentRoom = call.Room;
                break;
            case SdkOperation.ExitRoom:
                LeaveRoom();
                break;
            default:
                Target(call)?.On = call.On;
                break;
        }
    }

    public void LeaveRoom()
    {
        CurrentRoom = 0;
        TurnOff(Members);
    }

    private static void TurnOff(Dictionary<string, SdkTarget> targets)
    {
        foreach (SdkTarget target in targets.Values)
        {
            target.On = false;
        }
    }
}
