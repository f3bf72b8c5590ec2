using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>When a run may serve another operation, and what it forgets then.</summary>
internal abstract partial class AvRun
{
    // Something may still speak of it: a callback that is owed, or one that comes although nothing is. Its reports name
    // this run, so that it serves no other.
    private bool _isSpokenOf;

    protected void Begin(AvOperation operation, ICompletionPlace? place)
    {
        Operation = operation;
        _place = place;
    }

    /// <summary>Gives the object back.</summary>
    protected abstract void Return();

    /// <summary>The caller has the answer. Only a run that has gone by the book is used again; what is odd is left to the collector.</summary>
    private protected override void OnTaken()
    {
        lock (_gate)
        {
            if (!_ended || _isSpokenOf)
            {
                return;
            }
        }

        Operation = null!; // The next Begin sets it.
        AttemptDeadline = AvCaller.DefaultDeadline;
        Remedies = AvRemedyMap.OfTable;
        LastError = null;
        _place = null;
        _entry = null;
        _lane = null;
        _ended = false;
        _clock = null;
        _total = default;
        _since = default;
        RetryDidNotFit = false;
        HasTimedOutBefore = false;
        RoomLessons = 0;
        TotalTimeoutPassed = false;
        GeneratedDelay = null;
        _settlement = null;
        _lateOutcome = null;
        _lateIsNews = false;
        _callerToken = default;
        _context = null;
        _execution = default;
        ResetPromise();
        Return();
    }
}
