namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Many callers at once, a quarter of whom lose patience.</summary>
internal static class SoakWorkers
{
    private const int Workers = 12;

    /// <returns>How many of the calls were cancelled.</returns>
    public static async Task<int> RunAsync(
        int seed,
        int calls,
        TimeProvider clock,
        Func<SoakKind, CancellationToken, Task> run
    )
    {
        int cancelled = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, Workers)
                .Select(worker =>
                    Task.Run(async () =>
                    {
                        var random = new Random(seed + worker);
                        for (int i = 0; i < calls / Workers; i++)
                        {
                            var kind = (SoakKind)random.Next(7);
                            TimeSpan patience =
                                random.Next(4) == 0
                                    ? TimeSpan.FromMilliseconds(random.Next(1, 600))
                                    : Timeout.InfiniteTimeSpan;
                            using var source = new CancellationTokenSource(patience, clock);
                            try
                            {
                                await run(kind, source.Token);
                            }
                            catch (OperationCanceledException) when (source.IsCancellationRequested)
                            {
                                Interlocked.Increment(ref cancelled);
                            }
                        }
                    })
                )
        );
        return cancelled;
    }
}
