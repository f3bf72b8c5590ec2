using System.Diagnostics;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// What comes about by itself, on the pool and on a dispatcher, while the clock stands between two steps. To be called on a
/// thread that is not the pool's.
/// </summary>
internal sealed class StandingClock(AvDispatcher? dispatcher)
{
    /// <summary>So many rounds without work in sight pass for quiet: work may be between the pool and the dispatcher.</summary>
    private const int QuietRounds = 4;

    /// <summary>
    /// Work that is not done by then is given the processor, a millisecond a round. (To yield would cost more: on a busy machine
    /// everybody else comes first, in each round.)
    /// </summary>
    private const int SpinningRounds = 20;

    /// <summary>On a machine that stops this thread, work has had so many turns at least before it counts as somebody else's.</summary>
    private const int FewestRounds = SpinningRounds + 50;

    /// <summary>After so many stalls that taught nothing for long, the pool is busy in no way that can be learned.</summary>
    private const int PatientStalls = 3;

    /// <summary>So many quiet steps make up for a stall.</summary>
    private const int StepsForAStall = 50;

    /// <summary>Work on the dispatcher that begets work for ever never ends.</summary>
    private const int MostRounds = 1000;

    /// <summary>How long work goes on before it counts as somebody else's: another test's, say.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private PoolLoad _ofOthers;
    private int _stalls;
    private int _quietSteps;

    /// <summary>Gives everything its turns, until something is so or nothing more happens.</summary>
    /// <returns>Whether it is so.</returns>
    public bool BringsAbout(Func<bool> condition)
    {
        var stalled = Stopwatch.StartNew();
        PoolLoad recent = default; // The most of the quiet, or of the last rounds.
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
                stalled.Restart();
            }
            var load = PoolLoad.Read();
            bool isQuiet = !load.Exceeds(_ofOthers);
            bool isNew = isQuiet ? quiet == 0 : fruitless % SpinningRounds == 0;
            recent = isNew ? load : recent.Or(load);
            quiet = isQuiet ? quiet + 1 : 0;
            if (!isQuiet && HasStalled(++fruitless, stalled.Elapsed))
            {
                _stalls++; // Time goes on all the same.
                _ofOthers = recent.WithoutWaiting(); // What has not begun yet may be ours.
                break;
            }
            Rest(fruitless);
        }
        if (quiet >= QuietRounds)
        {
            _ofOthers = recent;
            Forgive();
        }
        if (_ofOthers.Exceeds(default))
        {
            Thread.Sleep(1); // In case it is ours after all: time must not fly past it.
        }
        return condition();
    }

    private bool HasStalled(int fruitless, TimeSpan elapsed) =>
        _stalls < PatientStalls ? fruitless > FewestRounds && elapsed > Patience : fruitless > SpinningRounds + 1;

    private void Forgive()
    {
        if (_stalls > 0 && ++_quietSteps == StepsForAStall)
        {
            _stalls--;
            _quietSteps = 0;
        }
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
                // A turn costs a change of threads. One that was disposed of says so by throwing.
                return (manual.Waiting > 0 || manual.IsDisposed) && manual.Turn() > 0;
            default:
                dispatcher.InvokeAsync(static () => { }).AsTask().GetAwaiter().GetResult();
                return false;
        }
    }
}
