using System.Runtime.InteropServices;

namespace AvSdk.Simulator;

/// <summary>How an operation ended: its code, and a text for the log. There is no correlation id.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate void AvSdkCallback(int result, [MarshalAs(UnmanagedType.LPUTF8Str)] string info);
