using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AvSdk.Results;

namespace AvSdk.Benchmarks;

/// <summary>What native code does: it calls back through a pointer, with a handle or with nothing to go by.</summary>
internal static unsafe class NativeSide
{
    private static readonly delegate* unmanaged[Cdecl]<int, nint, void> SlotPointer = &OnSlot;
    private static readonly delegate* unmanaged[Cdecl]<nint, void> HandlePointer = &OnHandle;

    public static AvCompletionSlot Slot { get; } = new();

    public static int CompleteSlot()
    {
        SlotPointer(0, 0);
        return 0;
    }

    public static void Complete(TaskCompletionSource<int> source) =>
        HandlePointer(GCHandle.ToIntPtr(GCHandle.Alloc(source)));

    public static void Complete(Delegate callback)
    {
        var pointer = (delegate* unmanaged[Cdecl]<int, nint, void>)Marshal.GetFunctionPointerForDelegate(callback);
        pointer(0, 0);
        GC.KeepAlive(callback);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSlot(int code, nint info) => Slot.Complete(code, null);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnHandle(nint handle)
    {
        GCHandle source = GCHandle.FromIntPtr(handle);
        ((TaskCompletionSource<int>)source.Target!).TrySetResult(0);
        source.Free();
    }
}
