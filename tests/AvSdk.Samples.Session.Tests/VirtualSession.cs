using AvSdk.NativeSdk;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Samples.Session.Tests;

/// <summary>The session on a clock that is turned by hand, so that it is the same on any machine under any load.</summary>
internal static class VirtualSession
{
    public static async Task<bool> PlayAsync(SessionOptions options, ITimelineWriter writer)
    {
        var clock = new FakeTimeProvider();
        (IFakeAvSdk sdk, Action<TimeSpan> advance) = options.Native
            ? Native(clock)
            : (new FakeAvSdk(clock), clock.Advance);
        await using var stage = new Stage(sdk, clock);
        return await VirtualTime.AdvanceUntilAsync(
            advance,
            SessionRunner.RunAsync(stage, options, writer),
            stage.Thread
        );
    }

    /// <summary>The C library has a clock of its own.</summary>
    private static (IFakeAvSdk Sdk, Action<TimeSpan> Advance) Native(FakeTimeProvider clock)
    {
        var sdk = new NativeAvSdk();
        sdk.UseManualClock();
        return (
            sdk,
            time =>
            {
                sdk.Advance(time);
                clock.Advance(time);
            }
        );
    }
}
