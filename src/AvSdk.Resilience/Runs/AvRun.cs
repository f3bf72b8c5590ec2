using AvSdk.Results;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// One run of an operation through a pipeline, over all its attempts. It is what the caller awaits, and what holds the
/// lane: until the pipeline has ended <em>and</em> every native operation that it started has settled (rule L2).
/// </summary>
internal abstract partial class AvRun : OutcomePromise, ISettlementObserver
{
    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private ICompletionPlace? _place; // Where the event that completes it looks, if it is an operation of a slot.
    private AvLaneResilienceStrategy? _entry;
    private AvLane? _lane;
    private int _inFlight;
    private bool _ended;

    public AvOperation Operation { get; private set; } = null!; // Begin sets it, before anybody else has the run.

    /// <summary>How long one attempt may take (rule A5), unless the operation says otherwise.</summary>
    public TimeSpan AttemptDeadline { get; set; } = AvCaller.DefaultDeadline;

    /// <summary>What the pipeline does about an error: which of them mean that another operation is in the way.</summary>
    public AvRemedyMap Remedies { get; set; } = AvRemedyMap.OfTable;

    /// <summary>The last failure that an attempt ended with: what a timeout of the whole run must not hide (rule T4).</summary>
    public AvError? LastError { get; private set; }

    /// <summary>The lane that it has; null while it waits for one, and where it needs none.</summary>
    public AvLane? Lane => _lane;

    /// <summary>The coordinator that runs it.</summary>
    /// <exception cref="InvalidOperationException">No strategy of the pipeline has one.</exception>
    public AvCoordinator Coordinator =>
        _entry?.Coordinator
        ?? throw new InvalidOperationException(
            "This pipeline has no AvCoordinator, so it does not know the SDK's thread. Add AddAvResilience(coordinator), "
                + "or AddAvLane(coordinator) as the outermost strategy."
        );

    /// <summary>Polly's telemetry, of the pipeline that runs it.</summary>
    public ResilienceStrategyTelemetry? Telemetry => _entry?.Telemetry;

    /// <summary>Whether 1003 may stand for success: not where a value was to be brought (rule S5).</summary>
    public virtual bool BringsValue => false;

    /// <summary>The pipeline inside the lane has ended: if the run still holds the lane, it does so for the SDK alone.</summary>
    public bool IsOver => Volatile.Read(ref _ended);

    /// <summary>The pipeline has been entered: from here on the run belongs to the coordinator of this lane.</summary>
    /// <exception cref="InvalidOperationException">It has been through a lane already; in a second one it would wait for itself.</exception>
    public void Attach(AvLaneResilienceStrategy entry)
    {
        if (_entry is not null)
        {
            throw new InvalidOperationException(
                _entry == entry
                    ? "A strategy outside the lane ran it twice, and a run goes through its lane once. Add retry, hedging and the "
                        + "like after AddAvLane or AddAvResilience, not before."
                    : "This pipeline has two lanes. AddAvResilience brings the lane along: leave AddAvLane out, and add either of them once."
            );
        }

        _entry = entry;
        if (!IsInsideCall)
        {
            this.ReportReordered();
        }
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
            _isSpokenOf |= !free;
            unclaimed = _lateIsNews ? _lateOutcome : null;
            _lateOutcome = null;
        }

        if (unclaimed is not null)
        {
            Coordinator.ReportLate(this, unclaimed.Number);
        }

        if (free)
        {
            LeaveLane();
        }
    }

    bool ISettlementObserver.OnSettled(PendingCall call, in Settlement settlement)
    {
        AvOutcome? outcome = settlement.Outcome;
        if (outcome is AvSuccess)
        {
            TakeValue(call);
        }

        bool free;
        bool used;
        lock (_gate)
        {
            free = --_inFlight == 0 && _ended;
            _isSpokenOf |= settlement.MayBeHeardOf;
            used = Adopt(outcome, settlement.IsLate, isNews: !settlement.IsByHost);
        }

        bool refused =
            call.WasRefused
            || outcome is AvError error && Remedies.Advises(error, Operation, AvRemedies.WaitForPreviousOperation);
        Coordinator.OnSettled(call, this, settlement, freesClass: !refused);
        if (Operation.StopsContext && outcome is AvSuccess)
        {
            Coordinator.NotifyContextStopped();
        }

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
            LaneHold.Record(_lane);
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
}
