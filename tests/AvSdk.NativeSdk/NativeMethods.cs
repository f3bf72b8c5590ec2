using System.Runtime.InteropServices;
using AvSdk.Testing;

namespace AvSdk.NativeSdk;

/// <summary>
/// avsim.h. A delegate lives for the length of its P/Invoke and no longer: whoever gives one for later has to keep it.
/// </summary>
internal static partial class NativeMethods
{
    public const string Library = "avsim";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate void Exited();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate void Logged(long timeMs, int operation, int kind, int code);

    [LibraryImport(Library, EntryPoint = "avsim_create")]
    public static partial int Create(out nint created, [MarshalAs(UnmanagedType.Bool)] bool deliverInPoll);

    [LibraryImport(Library, EntryPoint = "avsim_close")]
    public static partial void Close(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_free")]
    public static partial void Free(nint sdk);

    [LibraryImport(Library, EntryPoint = "avsim_set_callbacks")]
    public static partial void SetCallbacks(
        AvSimHandle sdk,
        AvSdkCallback entered,
        Exited exited,
        AvSdkCallback disconnected,
        AvSdkCallback device,
        Logged noted,
        Logged logged
    );

    [LibraryImport(Library, EntryPoint = "avsim_start_context")]
    public static partial int StartContext(AvSimHandle sdk, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_start_context_void")]
    public static partial void StartContextVoid(AvSimHandle sdk, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_stop_context")]
    public static partial int StopContext(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_destroy_context")]
    public static partial int DestroyContext(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_enter_room")]
    public static partial int EnterRoom(AvSimHandle sdk, int room, byte[]? signature, int length);

    [LibraryImport(Library, EntryPoint = "avsim_enter_room_done")]
    public static partial int EnterRoom(AvSimHandle sdk, int room, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_enter_room_void")]
    public static partial void EnterRoomVoid(AvSimHandle sdk, int room, byte[]? signature, int length);

    [LibraryImport(Library, EntryPoint = "avsim_enter_room_void_done")]
    public static partial void EnterRoomVoid(AvSimHandle sdk, int room, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_exit_room")]
    public static partial int ExitRoom(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_exit_room_done")]
    public static partial int ExitRoom(AvSimHandle sdk, Exited? done);

    [LibraryImport(Library, EntryPoint = "avsim_enable_camera")]
    public static partial int EnableCamera(AvSimHandle sdk, [MarshalAs(UnmanagedType.Bool)] bool enable);

    [LibraryImport(Library, EntryPoint = "avsim_open_device", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenDevice(AvSimHandle sdk, string? id);

    [LibraryImport(Library, EntryPoint = "avsim_open_device_done", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int OpenDevice(AvSimHandle sdk, string? id, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_close_device", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CloseDevice(AvSimHandle sdk, string? id);

    [LibraryImport(Library, EntryPoint = "avsim_close_device_done", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CloseDevice(AvSimHandle sdk, string? id, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_request_view", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int RequestView(AvSimHandle sdk, string? member, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_request_view_void", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void RequestViewVoid(AvSimHandle sdk, string? member, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_cancel_view", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CancelView(AvSimHandle sdk, string? member, AvSdkCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_start_device_test")]
    public static partial int StartDeviceTest(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_stop_device_test")]
    public static partial int StopDeviceTest(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_upload", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Upload(AvSimHandle sdk, string? path, UploadCallback? done);

    [LibraryImport(Library, EntryPoint = "avsim_poll")]
    public static partial int Poll(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_context_state")]
    public static partial AvContextState ContextState(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_room_state")]
    public static partial AvRoomState RoomState(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_device_test_state")]
    public static partial AvDeviceTestState DeviceTestState(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_current_room")]
    public static partial int CurrentRoom(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_device_state", StringMarshalling = StringMarshalling.Utf8)]
    public static partial AvDeviceState DeviceState(AvSimHandle sdk, string id);

    [LibraryImport(Library, EntryPoint = "avsim_mic_level")]
    public static partial int MicLevel(AvSimHandle sdk);
}
