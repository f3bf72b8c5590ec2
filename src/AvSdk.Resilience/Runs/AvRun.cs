using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// One run of an operation through a pipeline, over all its attempts. It is what the caller awaits, and what holds the
/// lane: until the pipeline has ended <em>and</em> every native operation that it started has settled (rule L2).
/// </summary>
internal abstract partial class AvRun(AvOperation operation, AvCompletionSlot? slot)
    : OutcomePromise,
        ISettlementObserver
{
    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private AvCoordinator? _coordinator;
    private AvLane? _lane;
    private int _inFlight;
    private bool _ended;

    public AvOperation Operation { get; } = operation;

    /// <summary>How long one attempt may take (rule A5), unless the operation says otherwise.</summary>
    public TimeSpan AttemptDeadline { get; set; } = AvCaller.DefaultDeadline;

    /// <summary>What the pipeline does about an error: which of them mean that another operation is in the way.</summary>
    public AvRemedyMap Remedies { get; set; } = AvRemedyMap.OfTable;

    /// <summary>The last failure that an attempt ended with: what a timeout of the whole run must not hide (rule T4).</summary>
    public AvError? LastError { get; private set; }

    /// <summary>The coordinator that runs it.</summary>
    /// <exception cref="InvalidOperationException">No strategy of the pipeline has one.</exception>
    public AvCoordinator Coordinator =>
        _coordinator
        ?? throw new InvalidOperationException(
            "This pipeline has no AvCoordinator, so it does not know the SDK's thread. Add AddAvResilience(coordinator), "
                + "or AddAvLane(coordinator) as the outermost strategy."
        );

    /// <summary>Whether 1003 may stand for success: not where a value was to be brought (rule S5).</summary>
    public virtual bool BringsValue => false;

    /// <summary>The pipeline has been entered: from here on the run belongs to a coordinator.</summary>
    /// <exception cref="InvalidOperationException">The pipeline has two lanes; the run would wait for itself.</exception>
    public void Attach(AvCoordinator coordinator)
    {
        if (_coordinator is not null)
        {
            throw new InvalidOperationException(
                "This pipeline has two lanes. AddAvResilience brings the lane along: leave AddAvLane out, and add either of them once."
            );
        }

        _coordinator = coordinator;
    }

    /// <summary>The run has this lane.</summary>
    public void Hold(AvLane lane) => _lane = lane;

    /// <summary>The pipeline inside the lane has ended. The lane is left now, or when the native side has settled (rules L2, L5).</summary>
    public void End()
    {
        AvOutcome? unclaimed;
        bool free;
        lock (_gate)
        {
            _ended = true;
            free = _inFlight == 0;
            unclaimed = _lateOutcome;
            _lateOutcome = null;
        }

        if (unclaimed is not null)
        {
            Coordinator.ReportLate(Operation, unclaimed.Number);
        }

        if (free)
        {
            LeaveLane();
        }
    }

    bool ISettlementObserver.OnSettled(PendingCall call, AvOutcome? outcome, bool late)
    {
        if (outcome is AvSuccess)
        {
            TakeValue(call);
        }

        bool free;
        bool used;
        lock (_gate)
        {
            free = --_inFlight == 0 && _ended;
            used = Adopt(outcome, late);
        }

        bool refused =
            call.WasRefused || outcome is AvError error && Remedies.Advises(error, AvRemedies.WaitForPreviousOperation);
        Coordinator.OnSettled(call, Operation, freesClass: !refused);
        if (free)
        {
            LeaveLane();
        }

        return used;
    }

    private void LeaveLane()
    {
        if (_lane is not null)
        {
            _lane.Leave(this);
            Coordinator.ReleaseLane(_lane);
        }
    }

    /// <summary>An object for the next native operation.</summary>
    protected abstract PendingCall Rent();

    /// <summary>Calls the SDK.</summary>
    protected abstract int Start(PendingCall call);

    /// <summary>Keeps the value that a native operation brought; called when it has settled with success.</summary>
    protected virtual void TakeValue(PendingCall call) { }

    private protected override void OnTaken()
    {
        // A run is used once; only what it holds of the native side is pooled.
    }
}
