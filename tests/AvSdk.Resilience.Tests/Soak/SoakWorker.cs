namespace AvSdk.Resilience.Tests.Soak;

/// <summary>A caller who, all the while, asks for one thing and its opposite, and loses patience with a quarter of it.</summary>
internal sealed class SoakWorker(string name, SoakKind kind, int seed, TimeProvider clock)
{
    private readonly Random _random = new(seed);
    private string? _doing;

    /// <summary>What it waits for; null when it is done.</summary>
    public string? Doing => Volatile.Read(ref _doing);

    /// <summary>What it works on.</summary>
    public string Name => name;

    public Task RunAsync(int calls, ISoakCalls through, SoakTally tally) =>
        Task.Run(async () =>
        {
            for (int i = 0; i < calls; i++)
            {
                var call = new SoakCall(kind + i % 2, kind >= SoakKind.UploadInLane ? $"{name}-{i}" : name);
                // From the pool: a timer goes off on any thread, on the SDK's too, and this would stay there.
                await Task.Run(() => CallAsync(call, through, tally)).ConfigureAwait(false);
                if (_random.Next(2) == 0)
                {
                    await Task.Delay(SoakClock.Step * _random.Next(1, 8), clock).ConfigureAwait(false);
                }
            }

            Volatile.Write(ref _doing, null);
        });

    private async Task CallAsync(SoakCall call, ISoakCalls through, SoakTally tally)
    {
        bool isImpatient = _random.Next(2) == 0;
        bool changesItsMind = isImpatient && _random.Next(8) == 0;
        TimeSpan patience = isImpatient ? SoakClock.Step * _random.Next(1, 20) : Timeout.InfiniteTimeSpan;
        Volatile.Write(ref _doing, $"{call}, since {clock.GetUtcNow():HH:mm:ss}");
        using var source = new CancellationTokenSource(patience, clock);
        try
        {
            Task<Results.AvOutcome> task = through.RunAsync(call, source.Token);
            if (changesItsMind)
            {
                await source.CancelAsync(); // From another thread than the clock's, while the start may be running.
            }

            tally.Answer(await task);
        }
        catch (OperationCanceledException exception)
            when (exception.CancellationToken == source.Token && source.IsCancellationRequested)
        {
            tally.Cancel();
        }
    }
}
