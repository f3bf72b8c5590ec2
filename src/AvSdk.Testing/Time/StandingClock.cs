using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// What comes about by itself, on the pool and on a dispatcher, while the clock stands between two steps. It watches from a
/// thread of its own.
/// </summary>
internal sealed class StandingClock(AvDispatcher? dispatcher)
{
    /// <summary>So many rounds without work in sight pass for quiet: work may be between the pool and the dispatcher.</summary>
    private const int QuietRounds = 4;

    /// <summary>Work that is not done by then is given the processor, a millisecond a round. (To yield would cost more: on a busy
    /// machine everybody else comes first, in each round.)</summary>
    private const int SpinningRounds = 20;

    /// <summary>So many rounds are given to work that does not end; then it counts as somebody else's, another test's say.</summary>
    private const int PatientRounds = SpinningRounds + 500;

    /// <summary>And so many where that happens again and again: the pool is busy in no way that can be learned.</summary>
    private const int ImpatientRounds = SpinningRounds + 1;

    private const int PatientStalls = 3;

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
            quiet = isQuiet ? quiet + 1 : 0;
            if (++fruitless > (_stalls < PatientStalls ? PatientRounds : ImpatientRounds))
            {
                _stalls++; // Time goes on all the same.
                break;
            }
            Rest(fruitless);
        }
        _ofOthers = recent; // The most of the quiet, or of the last rounds.
        if (_ofOthers.Exceeds(default))
        {
            Thread.Sleep(1); // In case it is ours after all: time must not fly past it.
        }
        return condition();
    }

    private static void Rest(int fruitless)
    {
        if (fruitless <= SpinningRounds)
        {
            Thread.SpinWait(50);
        }
        else
        {
            Thread.Sleep(1); // A busy machine has stopped a worker in mid-work.
        }
    }

    /// <returns>Whether anything is known to have run.</returns>
    private bool Turn()
    {
        switch (dispatcher)
        {
            case null:
                return false;
            case ManualDispatcher manual:
                return manual.Waiting > 0 && manual.Turn() > 0; // A turn costs a change of threads.
            default:
                dispatcher.InvokeAsync(static () => { }).AsTask().GetAwaiter().GetResult();
                return false;
        }
    }
}
