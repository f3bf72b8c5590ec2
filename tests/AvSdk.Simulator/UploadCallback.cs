using System.Runtime.InteropServices;

namespace AvSdk.Simulator;

/// <summary>How an upload ended; <paramref name="fileId"/> is empty when it failed.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void UploadCallback(
    int code,
    [MarshalAs(UnmanagedType.LPUTF8Str)] string file,
    [MarshalAs(UnmanagedType.LPUTF8Str)] string fileId
);
