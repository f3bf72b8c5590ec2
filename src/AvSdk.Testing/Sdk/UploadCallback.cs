using System.Runtime.InteropServices;

namespace AvSdk.Testing;

/// <summary>How an upload ended.</summary>
/// <param name="code">The code; 0 is success.</param>
/// <param name="file">The path that was uploaded: what tells uploads apart.</param>
/// <param name="fileId">What the file is fetched by; empty when the upload failed.</param>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void UploadCallback(
    int code,
    [MarshalAs((UnmanagedType)48)] string file,
    [MarshalAs((UnmanagedType)48)] string fileId
);
