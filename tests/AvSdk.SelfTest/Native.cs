using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using AvSdk.Results;

namespace AvSdk.SelfTest;

/// <summary>A user's declarations: native functions that return results, and callbacks that are static.</summary>
internal static unsafe partial class Native
{
    private const string Library = "avsim";

    // The shape of Unity's IL2CPP: a static delegate to a static method, kept for ever by its field.
    private static readonly Callback Static = OnStatic;

    /// <summary>The slot that the static callbacks complete.</summary>
    public static AvCompletionSlot Slot { get; } = new();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Callback(int code, nint info);

    [LibraryImport(Library, EntryPoint = "avsim_echo")]
    public static partial int EchoInt(int code);

    [LibraryImport(Library, EntryPoint = "avsim_echo")]
    public static partial AvResult Echo(int code);

    [LibraryImport(Library, EntryPoint = "avsim_echo")]
    [return: MarshalUsing(typeof(GmeResultMarshaller))]
    public static partial AvResult EchoGme(int code);

    /// <summary>Starts an operation that the SDK completes through a function pointer.</summary>
    public static int StartByPointer(int code, string? info) => EchoByCallback(code, info, &OnPointer);

    /// <summary>Starts an operation that the SDK completes through a static delegate.</summary>
    public static int StartByDelegate(int code, string? info) => EchoByDelegate(code, info, Static);

    /// <summary>Starts one whose text is not UTF-8.</summary>
    public static int StartWithBytes(int code, byte[] info)
    {
        fixed (byte* text = info)
        {
            return EchoBytes(code, text, &OnPointer);
        }
    }

    /// <summary>Starts one with a delegate of its own, which native code does not keep: <c>Keep</c> does.</summary>
    public static int StartWithKeptDelegate(int code, AvCompletion done) =>
        EchoByDelegate(
            code,
            null,
            done.Keep<Callback>((result, info) => done.Complete(result, AvNativeText.Read(info)))
        );

    [LibraryImport(Library, EntryPoint = "avsim_echo_by_callback", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int EchoByCallback(int code, string? info, delegate* unmanaged[Cdecl]<int, nint, void> done);

    [LibraryImport(Library, EntryPoint = "avsim_echo_by_callback")]
    private static partial int EchoBytes(int code, byte* info, delegate* unmanaged[Cdecl]<int, nint, void> done);

    [LibraryImport(Library, EntryPoint = "avsim_echo_by_callback", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int EchoByDelegate(int code, string? info, Callback done);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPointer(int code, nint info) => Slot.Complete(code, AvNativeText.Read(info));

    [MonoPInvokeCallback(typeof(Callback))]
    private static void OnStatic(int code, nint info) => Slot.Complete(code, AvNativeText.Read(info));
}
