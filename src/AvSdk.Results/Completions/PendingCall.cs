namespace AvSdk.Results;

/// <summary>
/// One native operation, from before its start until the SDK has no more to say about it. Two ends are told apart: the
/// one who waits is <em>answered</em> (by the start's return, the callback, the deadline or a cancellation), and the
/// native side has <em>settled</em> (start refused, callback came, or lost). Either may come first. When both have come
/// and the answer has been taken, the object serves another operation, under the next generation.
/// </summary>
internal partial class PendingCall(PendingCalls owner) : OutcomePromise
{
    private PendingCallSettings _settings;
    private CancellationTokenRegistration _cancellation;
    private PendingCallStage _stage;
    private ICompletionPlace? _place; // Where the event that completes it looks, if it is an operation of a slot.
    private AvOutcome? _early; // What the callback said while the start still ran (rule A3).
    private bool _refused;
    private bool _answered;

    /// <summary>Which of the operations that this object has served it is serving.</summary>
    public int Generation { get; private set; }

    /// <summary>The name of the operation, cut out of its source text when asked for.</summary>
    public string? Operation => _settings.Operation.Name;

    /// <summary>No callback is owed: the start said no, threw, or never ran.</summary>
    public bool WasRefused
    {
        get
        {
            lock (Gate)
            {
                return _refused;
            }
        }
    }

    /// <summary>Guards the state. An object, not System.Threading.Lock: netstandard2.0 has none.</summary>
    private protected object Gate { get; } = new();

    /// <summary>Takes up an operation. Nothing is started yet.</summary>
    public void Begin(in PendingCallSettings settings)
    {
        long now = Now;
        lock (Gate)
        {
            _settings = settings;
            _begun = now;
            _stage = PendingCallStage.Queued;
        }

        if (settings.CancellationToken.CanBeCanceled)
        {
            _cancellation = settings.CancellationToken.Register(
                static call => ((PendingCall)call!).Cancel(),
                this,
                useSynchronizationContext: false
            );
        }
    }

    /// <summary>Takes the right to start. False once the wait was given up: then nothing must be started (rules A5, A7).</summary>
    /// <param name="generation">The operation that is meant: a start that was posted may come when the object serves another.</param>
    public bool TryStart(int generation)
    {
        long now = Now;
        lock (Gate)
        {
            if (generation != Generation || _stage != PendingCallStage.Queued)
            {
                return false;
            }

            if (!IsPast(_begun, _settings.Deadline, now))
            {
                _stage = PendingCallStage.Starting;
                return true;
            }
        }

        Judge(generation); // Its turn came too late, and before the verdict's, which stands behind it in the thread's queue.
        return false;
    }

    /// <summary>Ties the operation to a slot's event. False when another operation has the slot (rule A12).</summary>
    public bool TryOccupy(ICompletionPlace place)
    {
        if (!place.TryOccupy(this))
        {
            return false;
        }

        _place = place;
        return true;
    }

    /// <summary>The start returned. Any number but 0 is the answer; 0 leaves it to the callback (rules A1, A2, A3).</summary>
    public void Returned(int code)
    {
        AvOutcome? refusal = code == 0 ? null : Map(code, null);
        AvOutcome? early;
        bool answers = false;
        long now = Now;
        lock (Gate)
        {
            early = _early;
            _started = now;
            _refused = refusal is not null;
            _stage = _refused || early is not null ? PendingCallStage.Settled : PendingCallStage.InFlight;
            if (_stage == PendingCallStage.Settled)
            {
                answers = !_answered;
                _answered = true;
            }
        }

        if (refusal is not null)
        {
            if (early is not null)
            {
                Report(AvStrayCallbackKind.AfterRefusal, Generation).Send(early);
            }

            Settle(refusal, answers);
        }
        else if (early is not null)
        {
            Settle(early, answers);
        }
        else
        {
            Arm();
        }
    }

    /// <summary>The start threw: nothing is in flight (rule A8).</summary>
    /// <returns>False when the one who waits had been answered before, so that the exception still has to go somewhere.</returns>
    public bool Threw(Exception exception) => EndWithoutCallback(() => Break(exception));

    /// <summary>The operation was not started: the answer is an error of our own.</summary>
    public void Refuse(AvError error) => EndWithoutCallback(() => Answer(error));

    /// <summary>Cancelled by the caller's token: the wait ends, the native operation goes on (rule A7).</summary>
    private void Cancel()
    {
        bool neverStarted;
        lock (Gate)
        {
            if (_answered)
            {
                return;
            }

            _answered = true;
            neverStarted = TakeBackUnstarted();
        }

        if (neverStarted)
        {
            Announce(default);
        }

        Arm(); // From here on it is the age of the operation that counts, not the deadline (rule L6).
        Break(new OperationCanceledException(_settings.CancellationToken));
    }

    private void Answer(AvOutcome outcome)
    {
        Fulfil(outcome);
        owner.Failures?.WriteLater(outcome);
    }

    /// <summary>An operation that nobody started will not be (rules A5, A7). Called under the lock.</summary>
    private bool TakeBackUnstarted()
    {
        if (_stage != PendingCallStage.Queued)
        {
            return false;
        }

        _refused = true;
        _stage = PendingCallStage.Settled;
        return true;
    }
}
