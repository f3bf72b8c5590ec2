using System.Runtime.InteropServices;

namespace AvSdk.Benchmarks;

/// <summary>The SDK's callback, as C# declares it.</summary>
/// <param name="code">The code.</param>
/// <param name="info">The text.</param>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void NativeCallback(int code, [MarshalAs(UnmanagedType.LPStr)] string? info);
