using System.Runtime.CompilerServices;
using AvSdk.NativeSdk;

namespace AvSdk.Testing.Tests.Behaviour;

public sealed class DelegateLifetimeTests
{
    [Fact]
    public void ADelegateGivenToNativeCode_IsKeptByNobody()
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        using SdkRig rig = new SdkRig(SdkKind.Native).Started();

        WeakReference given = Upload(rig.Sdk);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(given.IsAlive);
        // Calling it now would end the process. A stopped context calls nobody.
        Assert.Equal(0, rig.Sdk.StopContext());
    }

    [Fact]
    public void TheDelegatesSetOnce_AreKeptByTheirContext()
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        using SdkRig rig = new SdkRig(SdkKind.Native).Started();
        rig.Enter();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        rig.Pass(800);

        Assert.Equal(["entered 0"], rig.Events);
    }

    // Apart, so that no local of the test's frame holds the delegate. It captures, so that no static field does.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Upload(IFakeAvSdk sdk)
    {
        var told = new List<int>();
        UploadCallback done = (code, _, _) => told.Add(code);
        Assert.Equal(0, sdk.Upload("a", done));
        return new WeakReference(done);
    }
}
