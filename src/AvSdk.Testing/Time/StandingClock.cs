using System.Diagnostics;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// What comes about by itself, on the pool and on a dispatcher, while the clock stands between two steps. It watches from a
/// thread of its own.
/// </summary>
internal sealed class StandingClock(AvDispatcher? dispatcher)
{
    /// <summary>So many rounds without work in sight pass for quiet: work may be between two threads.</summary>
    private const int QuietRounds = 8;

    /// <summary>What a round counts in which other threads got the processor. On a busy machine each takes long.</summary>
    private const int WorthOfALongRound = 3;

    private static readonly TimeSpan LongRound = TimeSpan.FromMilliseconds(1);

    /// <summary>Work that is not done by then is given the processor, a millisecond a round.</summary>
    private const int SpinningRounds = 20;

    /// <summary>So many rounds are given to work that does not end; then it counts as somebody else's, another test's say.</summary>
    private const int PatientRounds = SpinningRounds + 100;

    /// <summary>And so many where that happens again and again: the pool is busy in no way that can be learned.</summary>
    private const int ImpatientRounds = SpinningRounds + 1;

    private const int PatientStalls = 5;

    /// <summary>Work on the dispatcher that begets work for ever never ends.</summary>
    private const int MostRounds = 1000;

    private PoolLoad _ofOthers;
    private int _stalls;

    /// <summary>Gives everything its turns, until something is so or nothing more happens.</summary>
    /// <returns>Whether it is so.</returns>
    public bool BringsAbout(Func<bool> condition)
    {
        PoolLoad recent = default;
        int quiet = 0;
        int fruitless = 0;
        int worth = 1;
        for (int round = 0; quiet < QuietRounds && round < MostRounds; round++)
        {
            if (condition())
            {
                return true;
            }
            if (Turn())
            {
                (quiet, fruitless) = (0, 0);
            }
            var load = PoolLoad.Read();
            bool isQuiet = !load.Exceeds(_ofOthers);
            bool isNew = isQuiet ? quiet == 0 : fruitless % QuietRounds == 0;
            recent = isNew ? load : recent.Or(load);
            quiet = isQuiet ? quiet + worth : 0;
            if (++fruitless > (_stalls < PatientStalls ? PatientRounds : ImpatientRounds))
            {
                _stalls++; // Time goes on all the same.
                break;
            }
            worth = Rest(fruitless) ? WorthOfALongRound : 1;
        }
        _ofOthers = recent; // The most of the quiet, or of the last rounds.
        return condition();
    }

    /// <returns>Whether it took long.</returns>
    private static bool Rest(int round)
    {
        var clock = Stopwatch.StartNew();
        if (round <= SpinningRounds)
        {
            Thread.Yield();
        }
        else
        {
            Thread.Sleep(1); // A busy machine has stopped a worker in mid-work.
        }
        return clock.Elapsed > LongRound;
    }

    /// <returns>Whether anything is known to have run.</returns>
    private bool Turn()
    {
        switch (dispatcher)
        {
            case null:
                return false;
            case ManualDispatcher manual:
                return manual.Turn() > 0;
            default:
                dispatcher.InvokeAsync(static () => { }).AsTask().GetAwaiter().GetResult();
                return false;
        }
    }
}
