using System.Runtime.InteropServices;
using AvSdk.Testing;

namespace AvSdk.NativeSdk;

/// <summary>The native context. The delegates that it calls live exactly as long as it does.</summary>
internal sealed class AvSimHandle : SafeHandle
{
    private GCHandle _callbacks;

    public AvSimHandle()
        : base(0, ownsHandle: true) { }

    public override bool IsInvalid => handle == 0;

    public static AvSimHandle Create(bool deliverInPoll)
    {
        int code = NativeMethods.Create(out nint created, deliverInPoll);
        if (code != 0)
        {
            throw new InvalidOperationException("The native simulator could not start its thread.");
        }
        var made = new AvSimHandle();
        made.SetHandle(created);
        return made;
    }

    public void SetCallbacks(
        AvSdkCallback entered,
        NativeMethods.Exited exited,
        AvSdkCallback disconnected,
        AvSdkCallback device,
        NativeMethods.Logged noted,
        NativeMethods.Logged logged
    )
    {
        _callbacks = GCHandle.Alloc(new Delegate[] { entered, exited, disconnected, device, noted, logged });
        NativeMethods.SetCallbacks(this, entered, exited, disconnected, device, noted, logged);
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.Free(handle);
        if (_callbacks.IsAllocated)
        {
            _callbacks.Free();
        }
        return true;
    }
}
