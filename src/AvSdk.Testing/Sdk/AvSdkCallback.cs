using System.Runtime.InteropServices;

namespace AvSdk.Testing;

/// <summary>How an operation ended. There is no correlation id, as with the SDK.</summary>
/// <param name="result">The code; 0 is success.</param>
/// <param name="info">A text, often empty; for a device its id.</param>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
// The number is UnmanagedType.LPUTF8Str, a name that netstandard2.0 lacks.
public delegate void AvSdkCallback(int result, [MarshalAs((UnmanagedType)48)] string info);
