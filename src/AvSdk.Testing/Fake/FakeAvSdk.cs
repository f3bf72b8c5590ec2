namespace AvSdk.Testing;

/// <summary>
/// The SDK without the SDK, for unit tests: the states of context, room, devices and members, the refusals that the table
/// tells of (1001, 1002, 1003, 1101, 1102, 1201, 1202, 1301, 1401, 1402, 1601, 1602), 1004 for what it can check, 1007 off
/// its thread, 1005 after 30 s of its clock; and, on request, its faults. Any thread may use it, as far as the SDK lets it.
/// What a callback throws on a thread of the fake's own, and what a handler of <see cref="Answered"/> throws, is thrown by the
/// next assertion or script that a test asks for, at the latest by <see cref="Dispose"/>: an
/// <see cref="AvSdkAssertionException"/> with the exception inside.
/// </summary>
public sealed partial class FakeAvSdk : IFakeAvSdk
{
    /// <inheritdoc/>
    public event Action<int, string>? EnterRoomComplete;

    /// <inheritdoc/>
    public event Action? ExitRoomComplete;

    /// <inheritdoc/>
    public event Action<int, string>? RoomDisconnected;

    /// <inheritdoc/>
    public event Action<int, string>? DeviceOperationComplete;

    /// <inheritdoc/>
    public AvContextState ContextState => Read(static state => state.Context);

    /// <inheritdoc/>
    public AvRoomState RoomState => Read(static state => state.Room);

    /// <inheritdoc/>
    public int CurrentRoom => Read(static state => state.CurrentRoom);

    /// <inheritdoc/>
    public AvDeviceTestState DeviceTestState =>
        Read(static state => state.IsTesting ? AvDeviceTestState.Started : AvDeviceTestState.Stopped);

    /// <inheritdoc/>
    public AvDeviceState GetDeviceState(string id) => Read(state => state.Device(id ?? ""));

    /// <inheritdoc/>
    public int GetMicLevel() => Read(state => state.Device(SdkState.Mic) is AvDeviceState.Open ? MicLevel : 0);

    /// <inheritdoc/>
    public int StartContext(AvSdkCallback done) => Begin(Start(done));

    /// <inheritdoc/>
    public void StartContextVoid(AvSdkCallback done) => BeginVoid(Start(done));

    /// <inheritdoc/>
    public int StopContext() => Begin(new SdkCall(AvSdkOperation.StopContext));

    /// <inheritdoc/>
    public int DestroyContext() => Begin(new SdkCall(AvSdkOperation.DestroyContext));

    /// <inheritdoc/>
    public int EnterRoom(int room, byte[] signature) => Begin(Entry(room, signature));

    /// <inheritdoc/>
    public int EnterRoom(int room, AvSdkCallback done) => Begin(Entry(room, done));

    /// <inheritdoc/>
    public void EnterRoomVoid(int room, byte[] signature) => BeginVoid(Entry(room, signature));

    /// <inheritdoc/>
    public void EnterRoomVoid(int room, AvSdkCallback done) => BeginVoid(Entry(room, done));

    /// <inheritdoc/>
    public int ExitRoom() => Begin(new SdkCall(AvSdkOperation.ExitRoom) { ByEvent = true });

    /// <inheritdoc/>
    public int ExitRoom(Action done) => Begin(new SdkCall(AvSdkOperation.ExitRoom) { Exited = done });

    /// <inheritdoc/>
    public int OpenDevice(string id) => Begin(Device(id, on: true) with { ByEvent = true });

    /// <inheritdoc/>
    public int OpenDevice(string id, AvSdkCallback done) => Begin(Device(id, on: true) with { Done = done });

    /// <inheritdoc/>
    public int CloseDevice(string id) => Begin(Device(id, on: false) with { ByEvent = true });

    /// <inheritdoc/>
    public int CloseDevice(string id, AvSdkCallback done) => Begin(Device(id, on: false) with { Done = done });

    /// <inheritdoc/>
    public int EnableCamera(bool enable) =>
        Begin(new SdkCall(AvSdkOperation.EnableCamera) { Id = SdkState.Camera, On = enable });

    /// <inheritdoc/>
    public int RequestView(string member, AvSdkCallback done) => Begin(View(AvSdkOperation.RequestView, member, done));

    /// <inheritdoc/>
    public void RequestViewVoid(string member, AvSdkCallback done) =>
        BeginVoid(View(AvSdkOperation.RequestView, member, done));

    /// <inheritdoc/>
    public int CancelView(string member, AvSdkCallback done) => Begin(View(AvSdkOperation.CancelView, member, done));

    /// <inheritdoc/>
    public int StartDeviceTest() => Begin(new SdkCall(AvSdkOperation.StartDeviceTest) { On = true });

    /// <inheritdoc/>
    public int StopDeviceTest() => Begin(new SdkCall(AvSdkOperation.StopDeviceTest));

    /// <inheritdoc/>
    public int Upload(string path, UploadCallback done) =>
        Begin(new SdkCall(AvSdkOperation.Upload) { Id = path ?? "", Uploaded = done });

    private static SdkCall Start(AvSdkCallback done) => new(AvSdkOperation.StartContext) { Done = done };

    // "bad" stands for a signature that the server refuses.
    private static SdkCall Entry(int room, byte[] signature) =>
        new(AvSdkOperation.EnterRoom)
        {
            Room = room,
            SignatureIsGood = signature is { Length: > 0 } && !signature.AsSpan().SequenceEqual("bad"u8),
            ByEvent = true,
        };

    private static SdkCall Entry(int room, AvSdkCallback done) =>
        new(AvSdkOperation.EnterRoom) { Room = room, Done = done };

    private static SdkCall Device(string id, bool on) =>
        new(on ? AvSdkOperation.OpenDevice : AvSdkOperation.CloseDevice) { Id = id ?? "", On = on };

    private static SdkCall View(AvSdkOperation operation, string member, AvSdkCallback done) =>
        new(operation)
        {
            Id = member ?? "",
            On = operation is AvSdkOperation.RequestView,
            Done = done,
        };
}
