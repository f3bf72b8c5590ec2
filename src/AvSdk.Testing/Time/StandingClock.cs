using System.Diagnostics;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>What comes about by itself, on the pool and on a dispatcher, while the clock stands between two steps.</summary>
internal sealed class StandingClock(AvDispatcher? dispatcher)
{
    /// <summary>So many rounds without work in sight pass for quiet: work may be between two threads.</summary>
    private const int QuietRounds = 8;

    /// <summary>Work that is not done by then is given the processor.</summary>
    private const int SpinningRounds = 20;

    /// <summary>Work that begets work for ever never ends.</summary>
    private const int MostRounds = 1000;

    /// <summary>After so many steps that found no quiet the pool counts as busy with something else.</summary>
    private const int MostStalls = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LittlePatience = TimeSpan.FromMilliseconds(1);
    private static int _waits; // Of all tests: each is on a worker of the pool now and then.
    private int _stalls;

    /// <summary>Gives everything its turns, until something is so or nothing more happens.</summary>
    /// <returns>Whether it is so.</returns>
    public async Task<bool> BringsAboutAsync(Func<bool> condition)
    {
        Interlocked.Increment(ref _waits);
        try
        {
            await SettleAsync(condition).ConfigureAwait(false);
            return condition();
        }
        finally
        {
            Interlocked.Decrement(ref _waits);
        }
    }

    private async Task SettleAsync(Func<bool> condition)
    {
        var stalled = Stopwatch.StartNew();
        int quiet = 0;
        for (int round = 0; quiet < QuietRounds; round++)
        {
            if (condition())
            {
                return;
            }
            if (await TurnAsync().ConfigureAwait(false))
            {
                stalled.Restart();
                quiet = -1;
            }
            // Through the pool's queue: what was queued before this has begun by now.
            await Task.Run(static () => Thread.Yield()).ConfigureAwait(false);
            quiet = IsWorkInSight() ? 0 : quiet + 1;
            if (round >= MostRounds || stalled.Elapsed > (_stalls < MostStalls ? Patience : LittlePatience))
            {
                _stalls++; // Time goes on all the same.
                return;
            }
            if (quiet == 0 && round > SpinningRounds)
            {
                Thread.Sleep(1); // A busy machine has stopped a worker in mid-work: let it have the processor.
            }
        }
        _stalls = 0;
    }

    private bool IsWorkInSight() =>
        dispatcher is ManualDispatcher { Waiting: > 0 }
#if NET
        || ThreadPool.PendingWorkItemCount > 0
#endif
        || CountBusyWorkers() > Volatile.Read(ref _waits);

    private static int CountBusyWorkers()
    {
        ThreadPool.GetMaxThreads(out int all, out _);
        ThreadPool.GetAvailableThreads(out int idle, out _);
        return all - idle;
    }

    /// <returns>Whether anything is known to have run.</returns>
    private async ValueTask<bool> TurnAsync()
    {
        switch (dispatcher)
        {
            case null:
                return false;
            case ManualDispatcher manual:
                return manual.Turn() > 0;
            default:
                await dispatcher.InvokeAsync(static () => { }).ConfigureAwait(false);
                return false;
        }
    }
}
