using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// Many operations on real threads by virtual time; the seed is printed. The SDK's own record is the judge.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Rounds = 4;
    private const int CallsOfARound = 12_500;

    /// <summary>Less than the smallest object for each call after the first round.</summary>
    private const int BytesACall = 16;

    private static readonly SoakKind[] Kinds =
    [
        SoakKind.EnterRoom,
        SoakKind.OpenDevice,
        SoakKind.RequestView,
        SoakKind.UploadInLane,
        SoakKind.Upload,
    ];

    [Fact]
    public async Task L2_L5_L6_T7_A6_C1_AHundredThousandOperations_NeverTwoOfALaneTogether_NoneLost_NoneHangs_MemoryFlat()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var first = AvDispatcher.StartDedicatedThread("soak 1");
        await using var second = AvDispatcher.StartDedicatedThread("soak 2");
        var clock = new SoakClock(first, second);
        using var byEvent = new PipelineCalls(first, clock.Time, byEvent: true);
        using var byCallback = new PipelineCalls(second, clock.Time, byEvent: false);
        SoakContext[] contexts =
        [
            // As desktop builds do it: called back by the message loop of the SDK's thread.
            new(
                first,
                byEvent,
                () => new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock.Time, DeliverOn = first }),
                // An event cannot tell whose it is: doubled, it would answer for the next operation, whatever guards it.
                static operation =>
                    operation is AvSdkOperation.RequestView or AvSdkOperation.CancelView or AvSdkOperation.Upload,
                Kinds
            ),
            // Called back on a thread of the SDK's own.
            new(second, byCallback, () => new FakeAvSdk(clock.Time), static _ => true, Kinds),
        ];

        List<long> bytes = [];
        for (int round = 0; round < Rounds; round++)
        {
            await SoakRound.RunAsync(clock, seed + 10_000 * round, CallsOfARound, contexts);
            bytes.Add(SoakMemory.Measure());
        }

        output.WriteLine($"bytes after each round, without the SDK's record: {string.Join(", ", bytes)}");
        SoakReport.Check(output, "by events", contexts[0], byEvent, Rounds * CallsOfARound);
        SoakReport.Check(output, "by callbacks", contexts[1], byCallback, Rounds * CallsOfARound);
        Assert.True(byEvent.GivenUp > 0 && byCallback.GivenUp > 0);
        Assert.InRange(bytes[^1] - bytes[0], long.MinValue, (Rounds - 1) * 2L * CallsOfARound * BytesACall);
    }

    [Fact]
    public async Task TheSame_WithPollysConcurrencyLimiter_WhosePermitIsBackWhenTheCallerStopsWaiting_ShowsConflicts()
    {
        int seed = Environment.TickCount;
        await using var thread = AvDispatcher.StartDedicatedThread("soak");
        var clock = new SoakClock(thread);
        var context = new SoakContext(
            thread,
            new LimiterCalls(thread, clock.Time),
            () => new FakeAvSdk(clock.Time),
            static _ => true,
            Kinds
        );
        await SoakRound.RunAsync(clock, seed, 5000, context);

        output.WriteLine(
            $"seed {seed}: {context.Tally.Ended} calls, {context.Tally.Cancelled} cancelled; {context.Figures}"
        );
        output.WriteLine(context.Figures.Faults);
        Assert.True(context.Figures.Conflicts > 0);
    }
}
