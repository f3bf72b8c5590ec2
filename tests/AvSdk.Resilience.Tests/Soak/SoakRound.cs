namespace AvSdk.Resilience.Tests.Soak;

/// <summary>A round of the soak: new SDKs, many calls at once, until all that they started is over.</summary>
internal static class SoakRound
{
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(1);

    /// <param name="clock">The clock of the contexts.</param>
    /// <param name="seed">What chance goes by.</param>
    /// <param name="calls">How many calls are made in each context.</param>
    /// <param name="contexts">The contexts.</param>
    public static async Task RunAsync(SoakClock clock, int seed, int calls, params SoakContext[] contexts)
    {
        SoakSdk[] sdks = [.. contexts.Select((context, i) => context.MakeSdk(seed + 1000 * i, calls, clock.Time))];
        (SoakContext Context, SoakSdk Sdk)[] pairs = [.. contexts.Zip(sdks)];
        try
        {
            await Task.WhenAll(sdks.Select(static sdk => sdk.StartAsync()));
            await clock.PassAsync(ToStart);
            var outside = Task.WhenAll(pairs.Select(pair => pair.Sdk.DisturbAsync(pair.Context.Calls)));
            await clock.PassUntilAsync(
                Task.WhenAll(pairs.Select(pair => pair.Sdk.WorkAsync(calls, pair.Context.Calls, pair.Context.Tally))),
                ended: () => contexts.Sum(static context => context.Tally.Ended),
                whatWaits: () => string.Join("\n", sdks.Select(static (sdk, i) => $"SDK {i + 1}: {sdk.WhatWaits}"))
            );
            Array.ForEach(sdks, static sdk => sdk.CalmDown());
            await clock.PassAsync(SoakScript.AllOver);
            await outside;
            Array.ForEach(pairs, static pair => pair.Context.Figures.Add(pair.Sdk));
        }
        finally
        {
            Array.ForEach(sdks, static sdk => sdk.Dispose());
        }
    }
}
