namespace AvSdk.Testing;

/// <summary>
/// The operations that the SDK's table names, in the shapes that the SDK's C# layers have: bare ints, a callback given with
/// the call, and events set once. A callback comes only if the start returned 0. <see cref="FakeAvSdk"/> behaves like the
/// SDK; a substitute of this interface answers 0 wherever a test says nothing else. Off the SDK's thread each answers 1007.
/// </summary>
public interface IAvSdk
{
    /// <summary>The state of the context.</summary>
    AvContextState ContextState { get; }

    /// <summary>The state of the room.</summary>
    AvRoomState RoomState { get; }

    /// <summary>The room we are in; 0 when in none.</summary>
    int CurrentRoom { get; }

    /// <summary>The state of the device test.</summary>
    AvDeviceTestState DeviceTestState { get; }

    /// <summary>An entry ended that brought no callback of its own: its code and a text.</summary>
    event Action<int, string>? EnterRoomComplete;

    /// <summary>An exit ended that brought no callback of its own. No code: success is implied.</summary>
    event Action? ExitRoomComplete;

    /// <summary>The room was lost. It can come instead of the completion of an entry or an exit.</summary>
    event Action<int, string>? RoomDisconnected;

    /// <summary>A device was opened or closed by a call that brought no callback: the code, and the device's id.</summary>
    event Action<int, string>? DeviceOperationComplete;

    /// <summary>Starts the context. 1001 while starting, 1003 when started, 1004 without a callback.</summary>
    /// <param name="done">Called with the code.</param>
    int StartContext(AvSdkCallback done);

    /// <summary>The shape since 1.8.5: what the int would have been comes by the callback too.</summary>
    /// <param name="done">Called with the code, of a refusal too.</param>
    void StartContextVoid(AvSdkCallback done);

    /// <summary>
    /// Stops the context; done when it returns. What else is in flight is dropped: its callbacks never come. 1002
    /// while starting, 1101 when not started, 1202 unless in no room, 1602 while a device test runs.
    /// </summary>
    int StopContext();

    /// <summary>Destroys the context; done when it returns. 1102 unless stopped. Afterwards every operation answers 1101.</summary>
    int DestroyContext();

    /// <summary>
    /// Enters a room. 1001 while entering, 1002 while leaving, 1003 in any room, 1101 without a context. The code of the
    /// end comes by <see cref="EnterRoomComplete"/>.
    /// </summary>
    /// <param name="room">The room; 1004 unless above zero.</param>
    /// <param name="signature">What the server is shown; it refuses an empty one and "bad" (10003, by the event).</param>
    int EnterRoom(int room, byte[] signature);

    /// <summary>The same with a callback of the call's own, and a signature that the server takes.</summary>
    /// <param name="room">The room; 1004 unless above zero.</param>
    /// <param name="done">Called with the code, instead of the event.</param>
    int EnterRoom(int room, AvSdkCallback done);

    /// <summary>The shape since 1.8.5: what the int would have been comes by <see cref="EnterRoomComplete"/> too.</summary>
    /// <param name="room">The room.</param>
    /// <param name="signature">What the server is shown.</param>
    void EnterRoomVoid(int room, byte[] signature);

    /// <summary>The shape since 1.8.5, with a callback of the call's own.</summary>
    /// <param name="room">The room.</param>
    /// <param name="done">Called with the code, of a refusal too.</param>
    void EnterRoomVoid(int room, AvSdkCallback done);

    /// <summary>Leaves the room. 1001 while leaving, 1002 while entering, 1101 without a context, 1201 in no room. The end comes by <see cref="ExitRoomComplete"/>.</summary>
    int ExitRoom();

    /// <summary>Leaves the room, with a callback of the call's own.</summary>
    /// <param name="done">Called at the end, instead of the event. No code: success is implied.</param>
    int ExitRoom(Action done);

    /// <summary>The state of a device. "camera" and "mic" are there at first.</summary>
    /// <param name="id">The device.</param>
    AvDeviceState GetDeviceState(string id);

    /// <summary>
    /// Opens a device. 1301 when there is none or the context is not started, 1003 when open, 1001 or 1002 while another
    /// operation on a device runs. The end comes by <see cref="DeviceOperationComplete"/>, with 1301 when the device has gone
    /// by then.
    /// </summary>
    /// <param name="id">The device; 1004 when empty.</param>
    int OpenDevice(string id);

    /// <summary>Opens a device, with a callback of the call's own.</summary>
    /// <param name="id">The device; 1004 when empty.</param>
    /// <param name="done">Called with the code and the device's id, instead of the event.</param>
    int OpenDevice(string id, AvSdkCallback done);

    /// <summary>Closes a device; refused like <see cref="OpenDevice(string)"/>, with 1003 when it is closed. The end comes by <see cref="DeviceOperationComplete"/>.</summary>
    /// <param name="id">The device; 1004 when empty.</param>
    int CloseDevice(string id);

    /// <summary>Closes a device, with a callback of the call's own.</summary>
    /// <param name="id">The device; 1004 when empty.</param>
    /// <param name="done">Called with the code and the device's id, instead of the event.</param>
    int CloseDevice(string id, AvSdkCallback done);

    /// <summary>Opens or closes the device "camera"; done when it returns. 1301, 1003, 1001 and 1002 as <see cref="OpenDevice(string)"/>.</summary>
    /// <param name="enable">Whether it shall be open.</param>
    int EnableCamera(bool enable);

    /// <summary>A value, not a result: 0 while the device "mic" is not open.</summary>
    int GetMicLevel();

    /// <summary>
    /// Asks for a member's view. 1101, 1201, 1401 when the member is not there, 1402 when it sends no video, 1003 when the
    /// view is shown, 1001 or 1002 while another view is asked for or given up. 1201, 1401 and 1402 come by the callback when
    /// room, member or video have gone by then.
    /// </summary>
    /// <param name="member">The member; 1004 when empty.</param>
    /// <param name="done">Called with the code.</param>
    int RequestView(string member, AvSdkCallback done);

    /// <summary>The shape since 1.8.5: what the int would have been comes by the callback too.</summary>
    /// <param name="member">The member.</param>
    /// <param name="done">Called with the code, of a refusal too.</param>
    void RequestViewVoid(string member, AvSdkCallback done);

    /// <summary>Gives a member's view up. 1101, 1201, 1401; 1003 when the view is not shown; 1001 or 1002 as <see cref="RequestView"/>.</summary>
    /// <param name="member">The member; 1004 when empty.</param>
    /// <param name="done">Called with the code.</param>
    int CancelView(string member, AvSdkCallback done);

    /// <summary>Starts the device test; done when it returns. 1101 without a context, 1003 while one runs.</summary>
    int StartDeviceTest();

    /// <summary>Ends the device test; done when it returns. 1601 when none runs.</summary>
    int StopDeviceTest();

    /// <summary>Uploads a voice message. Uploads run side by side and may finish out of order.</summary>
    /// <param name="path">The file; 1004 when empty.</param>
    /// <param name="done">Called with the code, the path, and the id of the file on the server.</param>
    int Upload(string path, UploadCallback done);

    /// <summary>
    /// Where the SDK delivers in Poll, callbacks come inside this call and nowhere else. On a thread other than the SDK's it answers
    /// 1007 and delivers nothing.
    /// </summary>
    int Poll();
}
