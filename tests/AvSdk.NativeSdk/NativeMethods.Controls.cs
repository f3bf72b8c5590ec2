using System.Runtime.InteropServices;
using AvSdk.Testing;

namespace AvSdk.NativeSdk;

/// <summary>The part of avsim.h that a test pulls: clock, scripts, faults.</summary>
internal static partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "avsim_now_ms")]
    public static partial long NowMs(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_set_speed")]
    public static partial void SetSpeed(AvSimHandle sdk, double speed);

    [LibraryImport(Library, EntryPoint = "avsim_set_manual_clock")]
    public static partial void SetManualClock(AvSimHandle sdk);

    [LibraryImport(Library, EntryPoint = "avsim_advance_ms")]
    public static partial void AdvanceMs(AvSimHandle sdk, long milliseconds);

    [LibraryImport(Library, EntryPoint = "avsim_script_answer", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ScriptAnswer(
        AvSimHandle sdk,
        AvSdkOperation operation,
        int returned,
        [MarshalAs(UnmanagedType.Bool)] bool afterRefusal,
        int code,
        string? info,
        [MarshalAs(UnmanagedType.Bool)] bool silent,
        [MarshalAs(UnmanagedType.Bool)] bool early,
        [MarshalAs(UnmanagedType.Bool)] bool foreign,
        long delayMs,
        long echoMs
    );

    [LibraryImport(Library, EntryPoint = "avsim_script_duration")]
    public static partial void ScriptDuration(AvSimHandle sdk, AvSdkOperation operation, long milliseconds);

    [LibraryImport(Library, EntryPoint = "avsim_script_outside_operation")]
    public static partial void ScriptOutsideOperation(AvSimHandle sdk, AvSdkOperation operation, long milliseconds);

    [LibraryImport(Library, EntryPoint = "avsim_script_exclusion")]
    public static partial void ScriptExclusion(
        AvSimHandle sdk,
        AvSdkOperation operation,
        [MarshalAs(UnmanagedType.Bool)] bool excluded
    );

    [LibraryImport(Library, EntryPoint = "avsim_script_disconnect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ScriptDisconnect(AvSimHandle sdk, int code, string info);

    [LibraryImport(Library, EntryPoint = "avsim_script_network")]
    public static partial void ScriptNetwork(AvSimHandle sdk, [MarshalAs(UnmanagedType.Bool)] bool down);

    [LibraryImport(Library, EntryPoint = "avsim_script_mic_level")]
    public static partial void ScriptMicLevel(AvSimHandle sdk, int level);

    [LibraryImport(Library, EntryPoint = "avsim_script_device", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ScriptDevice(AvSimHandle sdk, string id, [MarshalAs(UnmanagedType.Bool)] bool present);

    [LibraryImport(Library, EntryPoint = "avsim_script_member", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ScriptMember(
        AvSimHandle sdk,
        string id,
        [MarshalAs(UnmanagedType.Bool)] bool present,
        [MarshalAs(UnmanagedType.Bool)] bool hasVideo
    );

    [LibraryImport(Library, EntryPoint = "avsim_script_bind_thread")]
    public static partial void ScriptBindThread(AvSimHandle sdk);
}
