using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// A FakeTimeProvider runs the timers that are due on whichever thread reads it next. The SDK's callbacks come out of such
/// timers: whoever reads the clock while holding a lock that a callback needs would wait for ever.
/// </summary>
public sealed class SelfMovingClockTests
{
    /// <summary>Longer than an operation of the fake takes: its callback falls due wherever the clock is read next.</summary>
    private static readonly TimeSpan EachRead = TimeSpan.FromMilliseconds(350);

    [Fact]
    public async Task A3_CallbacksThatFallDueWhereTheClockIsRead_MeetNoLock()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = EachRead };
        await using var thread = AvDispatcher.StartDedicatedThread("av");
        var sdk = new FakeAvSdk(clock); // Not disposed of where the test fails: that would wait for the same lock.
        await using var coordinator = new AvCoordinator(thread, options: new() { TimeProvider = clock });
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvLane(coordinator)
            .Build();
        await RunAsync(AvOperation.StartContext(), sdk.StartContext);
        for (int i = 0; i < 20; i++)
        {
            await RunAsync(AvOperation.OpenDevice("mic"), done => sdk.OpenDevice("mic", done));
            await RunAsync(AvOperation.CloseDevice("mic"), done => sdk.CloseDevice("mic", done));
        }

        sdk.Dispose();

        async Task RunAsync(AvOperation operation, Func<AvSdkCallback, int> start)
        {
            Task<AvResult> run = pipeline.RunAsync(operation, done => start(done.Complete)).AsTask();
            var watch = System.Diagnostics.Stopwatch.StartNew();
            while (!run.IsCompleted && watch.Elapsed < HangGuard.Patience)
            {
                clock.GetUtcNow(); // Reading it moves it: that is how the last callback comes.
                await Task.Yield();
            }

            await run.Guarded(); // Whatever it came to: by such a clock a deadline may have passed as well.
        }
    }
}
