using AvSdk.NativeSdk;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>The soak through the C library: over P/Invoke, called back on a native thread (rules A10, D1).</summary>
public sealed class NativeSoakTests(ITestOutputHelper output)
{
    private const int Calls = 6000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task L2_A10_ThroughTheCLibrary_NeverTwoOfALaneTogether_NoneLost_NoneHangs(bool byEvent)
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var thread = AvDispatcher.StartDedicatedThread("soak");
        var clock = new SoakClock(thread);
        using var calls = new PipelineCalls(thread, clock.Time, byEvent);
        using var sdk = new NativeAvSdk();
        sdk.UseManualClock();
        clock.Also = sdk.Advance;
        // None comes twice: the delegate of an operation that has ended may have been collected (rule A10), and an event is
        // taken for the next operation's. No uploads of no class: the record in C has no paths to tell them by.
        var context = new SoakContext(
            thread,
            calls,
            () => sdk,
            static _ => false,
            SoakKind.EnterRoom,
            SoakKind.OpenDevice,
            SoakKind.RequestView,
            SoakKind.UploadInLane
        );
        await SoakRound.RunAsync(clock, seed, Calls, context);

        SoakReport.Check(output, byEvent ? "by events" : "by callbacks", context, calls, Calls);
    }
}
