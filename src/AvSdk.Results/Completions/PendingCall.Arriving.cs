namespace AvSdk.Results;

/// <summary>What comes from the SDK, or from the host in its place, and whether it still counts (rules A2 to A6, A14).</summary>
internal partial class PendingCall
{
    /// <summary>The callback came.</summary>
    public void Complete(int generation, int code, string? info) => Arrive(generation, Map(code, info));

    /// <summary>The operation is over, with a result that was made of several calls.</summary>
    public void Complete(int generation, AvResult result) => Arrive(generation, result.Outcome);

    /// <summary>The host says that the operation failed, even where the code that it has for that is 0 (rule A14).</summary>
    public void Fail(int generation, int code, string? info) => EndByHost(generation, FailureByHost(code, info));

    /// <summary>
    /// The host says that all that is in flight failed (rule A14). An operation whose start is running was not meant; its own
    /// event will come.
    /// </summary>
    public void FailInFlight(int generation, int code, string? info) =>
        EndByHost(generation, FailureByHost(code, info), onlyInFlight: true);

    /// <summary>
    /// The room has gone (rule A14): ends the operation if it is in flight. One whose start is running was not meant; its
    /// own callback will come.
    /// </summary>
    public void Disconnect(int generation, bool fails, int code, string? info) =>
        EndByHost(generation, fails || BringsValue ? FailureByHost(code, info) : Map(0, info), onlyInFlight: true);

    /// <summary>
    /// The context has stopped (rule A15): ends the operation if it is in flight, since its callback never comes. One that
    /// wanted out has what it wanted.
    /// </summary>
    public void StopWithContext(int generation, bool succeeds) =>
        EndByHost(
            generation,
            succeeds && !BringsValue ? AvSuccess.Plain : AvError.FromReason(AvErrorReason.ContextStopped, Operation),
            onlyInFlight: true
        );

    /// <summary>A success of it needs a value, which only its own callback brings.</summary>
    private protected virtual bool BringsValue => false;

    private void EndByHost(int generation, AvOutcome outcome, bool onlyInFlight = false)
    {
        Arrival arrival;
        lock (Gate)
        {
            if (onlyInFlight && (generation != Generation || _stage != PendingCallStage.InFlight))
            {
                return;
            }

            arrival = Admit(generation, outcome) with { IsByHost = true };
            _byHost |= arrival.Settles;
        }

        Follow(arrival, outcome);
    }

    // The number is the event's, the failure is the host's: no remedy of the table is meant.
    private AvError FailureByHost(int code, string? info) =>
        code == 0
            ? AvError.FromReason(AvErrorReason.FailedByHost, Operation, info)
            : ((AvError)Map(code, info)).WithReason(AvErrorReason.FailedByHost);

    // A name is cut out for failures only: they alone show it.
    private protected AvOutcome Map(int code, string? info) =>
        AvResult.CreateOutcome(code, code == 0 ? null : Operation, info, owner.Catalog);

    private protected Arrival Admit(int generation, AvOutcome outcome)
    {
        lock (Gate)
        {
            if (FindStray(generation) is { } kind)
            {
                var stray = Report(kind, generation);
                ForgetLate(generation);
                return new() { Stray = stray };
            }

            if (_stage == PendingCallStage.Starting)
            {
                _early = outcome;
                return new() { IsKept = true };
            }

            bool answers = !_answered;
            _stage = PendingCallStage.Settled;
            _answered = true;
            return new() { Settles = true, Answers = answers };
        }
    }

    private protected void Follow(Arrival arrival, AvOutcome outcome)
    {
        if (arrival.Stray is { } stray)
        {
            stray.Send(outcome);
        }
        else if (arrival.Settles)
        {
            Settle(outcome, arrival.Answers, arrival.IsByHost);
        }
    }

    private void Arrive(int generation, AvOutcome outcome) => Follow(Admit(generation, outcome), outcome);

    /// <summary>What was given up comes back once; after that its callbacks are duplicates.</summary>
    private void ForgetLate(int generation)
    {
        if (generation == Generation)
        {
            _lost = _byHost = false;
        }
        else if (_previousEnd == AvStrayCallbackKind.Late)
        {
            _previousEnd = AvStrayCallbackKind.Duplicate;
        }
    }

    private AvStrayCallbackKind? FindStray(int generation)
    {
        if (generation != Generation)
        {
            return generation == Generation - 1 ? _previousEnd : AvStrayCallbackKind.Duplicate;
        }

        return _stage switch
        {
            PendingCallStage.Starting when _early is null => null,
            PendingCallStage.InFlight => null,
            PendingCallStage.Queued => AvStrayCallbackKind.NobodyWaiting,
            PendingCallStage.Settled when _lost || _byHost => AvStrayCallbackKind.Late,
            PendingCallStage.Settled when _refused => AvStrayCallbackKind.AfterRefusal,
            _ => AvStrayCallbackKind.Duplicate,
        };
    }
}
