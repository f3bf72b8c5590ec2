using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Simulator;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Thousands of operations on real threads; the seed is printed. The simulator's own record is the judge.</summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Calls = 3600;
    private static readonly int[] Conflict = [1001, 1002];

    [Fact]
    public async Task L2_OverThousandsOfOperations_NoTwoOfALaneAreInFlightTogether_NoneIsLost_NoneHangs()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using SoakSdk soak = await SoakSdk.StartAsync(seed);
        using var calls = new PipelineSoak(soak);
        int cancelled = await SoakWorkers.RunAsync(seed, Calls, soak.Clock, calls.RunAsync).Guarded();
        await DrainedAsync(soak.Sdk, calls);

        int answered = calls.Results.Values.Sum();
        output.WriteLine(
            $"{Calls} calls, {soak.Sdk.Log.Count(static entry => entry.Kind is SdkLogKind.Accepted)} native operations, "
                + $"{soak.Sdk.Now.TotalSeconds:0} s of virtual time: {cancelled} cancelled, {calls.Lost} lost, {calls.Late} late, {calls.Strays} strays"
        );
        foreach (var (result, count) in calls.Results.OrderByDescending(static entry => entry.Value))
        {
            output.WriteLine($"  {result.Number, 5} {result.Reason, -12} {count, 5}");
        }

        Assert.Equal(Calls, answered + cancelled);
        Assert.Equal(0, soak.CountRefusals(Conflict));
        Assert.Equal(0, soak.CountRefusals(1007));
        Assert.All(
            calls.Results.Keys,
            static result =>
                Assert.True(
                    result.Number is 0 or 1003 or 1005 or 1201
                        && result.Reason is AvErrorReason.None or AvErrorReason.Deadline,
                    $"{result} came out."
                )
        );
        // The soak had what it was to have.
        Assert.InRange(cancelled, Calls / 20, Calls / 4);
        Assert.True(calls is { Lost: > 0, Late: > 0, Strays: > 0 });
    }

    [Fact]
    public async Task TheSame_WithAPermitThatIsGivenBackWhenTheCallerStopsWaiting_ShowsConflicts()
    {
        int seed = Environment.TickCount;
        await using SoakSdk soak = await SoakSdk.StartAsync(seed);
        using var calls = new NaiveSoak(soak);
        await SoakWorkers.RunAsync(seed, Calls, soak.Clock, calls.RunAsync).Guarded();

        int conflicts = soak.CountRefusals(Conflict);
        output.WriteLine($"seed {seed}: {conflicts} conflicts");
        Assert.True(conflicts > 0);
    }

    /// <summary>Waits until what was cancelled has settled too.</summary>
    private static async Task DrainedAsync(ManagedAvSdk sdk, PipelineSoak calls)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!calls.IsIdle || Count(SdkLogKind.Accepted) > Settled())
        {
            Assert.True(watch.Elapsed < HangGuard.Patience, "Something never settles.");
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        int Count(SdkLogKind kind) => sdk.Log.Count(entry => entry.Kind == kind);
        int Settled() => Count(SdkLogKind.Callback) + Count(SdkLogKind.Withheld);
    }
}
