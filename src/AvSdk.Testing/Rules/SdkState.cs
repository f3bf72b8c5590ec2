namespace AvSdk.Testing;

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

    /// <summary>Which stay in a room it is: one that is left and entered again is another.</summary>
    public int Stay { get; private set; }
    public bool IsTesting { get; private set; }

    public AvContextState Context =>
        Exclusion.IsInFlight(AvSdkOperation.StartContext) ? AvContextState.Starting
        : IsStarted ? AvContextState.Started
        : AvContextState.Stopped;

    public AvRoomState Room =>
        Exclusion.IsInFlight(AvSdkOperation.EnterRoom) ? AvRoomState.Entering
        : Exclusion.IsInFlight(AvSdkOperation.ExitRoom) ? AvRoomState.Exiting
        : CurrentRoom != 0 ? AvRoomState.Entered
        : AvRoomState.Exited;

    public AvDeviceState Device(string id) =>
        !Devices.TryGetValue(id, out SdkTarget? device) ? AvDeviceState.Absent
        : Exclusion.InFlight(SdkOperationClass.Device)?.Call.Id == id ? AvDeviceState.Operating
        : device.On ? AvDeviceState.Open
        : AvDeviceState.Closed;

    public SdkTarget? Target(SdkCall call) =>
        call.Operation.Class switch
        {
            SdkOperationClass.Device => Find(Devices, call.Id),
            SdkOperationClass.Member => Find(Members, call.Id),
            _ => null,
        };

    /// <summary>The effect of an operation that ended with 0.</summary>
    public void Apply(SdkCall call)
    {
        switch (call.Operation)
        {
            case AvSdkOperation.StartContext:
                IsStarted = true;
                break;
            case AvSdkOperation.StopContext:
                IsStarted = false;
                TurnOff(Devices);
                break;
            case AvSdkOperation.DestroyContext:
                IsDestroyed = true;
                break;
            case AvSdkOperation.EnterRoom:
                CurrentRoom = call.Room;
                break;
            case AvSdkOperation.ExitRoom:
                LeaveRoom();
                break;
            case AvSdkOperation.StartDeviceTest or AvSdkOperation.StopDeviceTest:
                IsTesting = call.On;
                break;
            default:
                Target(call)?.On = call.On;
                break;
        }
    }

    public void LeaveRoom()
    {
        CurrentRoom = 0;
        Stay++;
        TurnOff(Members);
    }

    private static SdkTarget? Find(Dictionary<string, SdkTarget> targets, string id) =>
        targets.TryGetValue(id, out SdkTarget? target) ? target : null;

    private static void TurnOff(Dictionary<string, SdkTarget> targets)
    {
        foreach (SdkTarget target in targets.Values)
        {
            target.On = false;
        }
    }
}
