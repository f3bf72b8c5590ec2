namespace AvSdk.Simulator;

/// <summary>
/// The operations as the SDK's C# layer has them: bare ints, callbacks given with the call, and events set once for a
/// whole class of operations. A callback comes only if the start returned 0.
/// </summary>
public interface IAvSdk : IDisposable
{
    // Context.
    AvContextState ContextState { get; }
    int StartContext(AvSdkCallback done);

    /// <summary>Done when it returns. What else is in flight is dropped: its callbacks never come.</summary>
    int StopContext();

    /// <summary>1102 unless stopped. Afterwards every operation answers 1101.</summary>
    int DestroyContext();

    // Room.
    RoomState RoomState { get; }

    /// <summary>The room we are in; 0 when in none.</summary>
    int CurrentRoom { get; }
    event Action<int, string>? EnterRoomComplete;

    /// <summary>No code: success is implied.</summary>
    event Action? ExitRoomComplete;
    event Action<int, string>? RoomDisconnected;
    int EnterRoom(int room, byte[] signature);

    /// <summary>The shape since 1.8.5: what the int would have been goes to the callback.</summary>
    void EnterRoomVoid(int room, byte[] signature);
    int ExitRoom();

    // Devices. Those there are at first: "camera" and "mic".
    /// <summary>The code, and the device's id.</summary>
    event Action<int, string>? DeviceOperationComplete;
    DeviceState GetDeviceState(string id);
    int OpenDevice(string id);
    int CloseDevice(string id);

    /// <summary>Opens or closes the device "camera", at once.</summary>
    int EnableCamera(bool enable);

    /// <summary>A value, not a result: 0 while the device "mic" is not open.</summary>
    int GetMicLevel();

    // Members.
    int RequestView(string member, AvSdkCallback done);
    int CancelView(string member, AvSdkCallback done);

    // Voice messages. They run side by side and may finish out of order.
    int Upload(string path, UploadCallback done);

    /// <summary>Where the SDK delivers in Poll, callbacks come inside this call and nowhere else.</summary>
    int Poll();
}
