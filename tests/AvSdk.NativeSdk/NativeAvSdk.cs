using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using AvSdk.Testing;

namespace AvSdk.NativeSdk;

/// <summary>
/// The simulator in C, behind P/Invokes, as the SDK is. A delegate given with a call is handed to native code as it is:
/// keeping it alive until it was called is the caller's affair.
/// </summary>
public sealed partial class NativeAvSdk : IFakeAvSdk
{
    private readonly AvSimHandle _sdk;
    private readonly ConcurrentQueue<NativeMethods.Exited?> _exits = new();
    private bool _disposed;

    /// <param name="deliverInPoll">As in <see cref="FakeAvSdkOptions.DeliverInPoll"/>.</param>
    /// <exception cref="DllNotFoundException">See <see cref="IsAvailable"/>.</exception>
    public NativeAvSdk(bool deliverInPoll = false)
    {
        _sdk = AvSimHandle.Create(deliverInPoll);
        _sdk.SetCallbacks(
            entered: (code, info) => EnterRoomComplete?.Invoke(code, info),
            exited: () => ExitRoomComplete?.Invoke(),
            disconnected: (code, info) => RoomDisconnected?.Invoke(code, info),
            device: (code, id) => DeviceOperationComplete?.Invoke(code, id),
            noted: Note,
            logged: (time, operation, kind, code) => Answered?.Invoke(Entry(time, operation, kind, code))
        );
    }

    public event Action<int, string>? EnterRoomComplete;
    public event Action? ExitRoomComplete;
    public event Action<int, string>? RoomDisconnected;
    public event Action<int, string>? DeviceOperationComplete;

    /// <summary>Is the library there? It is built where there is a C compiler.</summary>
    public static bool IsAvailable { get; } =
        NativeLibrary.TryLoad(NativeMethods.Library, typeof(NativeAvSdk).Assembly, null, out _);

    /// <summary>Why <see cref="IsAvailable"/> is false; empty when it is true.</summary>
    public static string WhyUnavailable =>
        IsAvailable ? "" : "The native simulator was not built: no C compiler (cc) was found.";

    public AvContextState ContextState => NativeMethods.ContextState(_sdk);
    public AvRoomState RoomState => NativeMethods.RoomState(_sdk);
    public AvDeviceTestState DeviceTestState => NativeMethods.DeviceTestState(_sdk);
    public int CurrentRoom => NativeMethods.CurrentRoom(_sdk);

    public AvDeviceState GetDeviceState(string id) => NativeMethods.DeviceState(_sdk, id);

    public int GetMicLevel() => NativeMethods.MicLevel(_sdk);

    public int StartContext(AvSdkCallback done) => NativeMethods.StartContext(_sdk, done);

    public void StartContextVoid(AvSdkCallback done) => NativeMethods.StartContextVoid(_sdk, done);

    public int StopContext() => NativeMethods.StopContext(_sdk);

    public int DestroyContext() => NativeMethods.DestroyContext(_sdk);

    public int EnterRoom(int room, byte[] signature) =>
        NativeMethods.EnterRoom(_sdk, room, signature, signature?.Length ?? 0);

    public int EnterRoom(int room, AvSdkCallback done) => NativeMethods.EnterRoom(_sdk, room, done);

    public void EnterRoomVoid(int room, byte[] signature) =>
        NativeMethods.EnterRoomVoid(_sdk, room, signature, signature?.Length ?? 0);

    public void EnterRoomVoid(int room, AvSdkCallback done) => NativeMethods.EnterRoomVoid(_sdk, room, done);

    public int ExitRoom() => NativeMethods.ExitRoom(_sdk);

    public int ExitRoom(Action done)
    {
        // Action has no native shape: a delegate that has one stands before it, and is kept as long as the SDK.
        NativeMethods.Exited? exited = done is null ? null : new NativeMethods.Exited(done);
        _exits.Enqueue(exited);
        return NativeMethods.ExitRoom(_sdk, exited);
    }

    public int OpenDevice(string id) => NativeMethods.OpenDevice(_sdk, id);

    public int OpenDevice(string id, AvSdkCallback done) => NativeMethods.OpenDevice(_sdk, id, done);

    public int CloseDevice(string id) => NativeMethods.CloseDevice(_sdk, id);

    public int CloseDevice(string id, AvSdkCallback done) => NativeMethods.CloseDevice(_sdk, id, done);

    public int EnableCamera(bool enable) => NativeMethods.EnableCamera(_sdk, enable);

    public int RequestView(string member, AvSdkCallback done) => NativeMethods.RequestView(_sdk, member, done);

    public void RequestViewVoid(string member, AvSdkCallback done) => NativeMethods.RequestViewVoid(_sdk, member, done);

    public int CancelView(string member, AvSdkCallback done) => NativeMethods.CancelView(_sdk, member, done);

    public int StartDeviceTest() => NativeMethods.StartDeviceTest(_sdk);

    public int StopDeviceTest() => NativeMethods.StopDeviceTest(_sdk);

    public int Upload(string path, UploadCallback done) => NativeMethods.Upload(_sdk, path, done);

    public int Poll() => NativeMethods.Poll(_sdk);

    /// <inheritdoc cref="FakeAvSdk.Dispose"/>
    public void Dispose()
    {
        // A call that is under way (the Poll or Advance that runs this callback) keeps the handle until it returns.
        if (!Interlocked.Exchange(ref _disposed, true))
        {
            NativeMethods.Close(_sdk);
            _sdk.Dispose();
        }
    }
}
