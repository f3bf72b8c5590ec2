using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>What a run allocates, on all threads together.</summary>
internal static class AllocatedBytes
{
    /// <summary>Less a run than this is no object: a pool of boxes missed now and then.</summary>
    public const int SmallestObject = 24;

    private const int Rounds = 200;
    private const int Measurements = 100;

    /// <summary>The least of some measurements: pools that keep boxes for each processor miss where threads are moved about.</summary>
    /// <exception cref="InvalidOperationException">A run did not end with success.</exception>
    public static async Task<long> OfAsync(Func<ValueTask<AvResult>> run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Measurements && least > 0; i++)
        {
            least = Math.Min(least, await MeasureAsync(run));
        }

        return least;
    }

    private static async Task<long> MeasureAsync(Func<ValueTask<AvResult>> run)
    {
        long before = 0;
        for (int i = -Rounds; i < Rounds; i++)
        {
            if (i == 0)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
            }

            AvResult result = await run();
            if (!result.IsSuccess)
            {
                throw new InvalidOperationException($"A success was to be measured, and it came to: {result}");
            }
        }

        // Objects come in eights of bytes: what is less a round is the rest of the process.
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds & ~7L;
    }
}
