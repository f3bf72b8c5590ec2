namespace AvSdk.Results;

// What every operation that completes later goes through, and what is known of those under way.
public sealed partial class AvCaller
{
    // Rule L6: by then an operation counts as lost, and its slot is free again.
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(40);
    private readonly InFlightTable<object?> _inFlight = new(); // A caller knows its operations by nothing.

    /// <summary>
    /// The context that this caller works on was stopped: the callbacks of what is in flight never come (rule A15). Each such
    /// operation is answered <see cref="AvErrorCode.ContextNotExist"/> with <see cref="AvErrorReason.ContextStopped"/> at once,
    /// and its slot is free. Call it when StopContext has completed, or its equivalent; one that is itself still under way
    /// here would be answered in the same way.
    /// </summary>
    public void NotifyContextStopped()
    {
        foreach ((PendingCall call, int generation, _) in _inFlight.Snapshot())
        {
            call.StopWithContext(generation, succeeds: false);
        }
    }

    bool ISettlementObserver.OnSettled(PendingCall call, in Settlement settlement)
    {
        _inFlight.Remove(call);
        return false;
    }

    private static TimeSpan Wait(TimeSpan? deadline)
    {
        TimeSpan wait = deadline ?? DefaultDeadline;
        return wait > TimeSpan.Zero || wait == Timeout.InfiniteTimeSpan
            ? wait
            : throw new ArgumentOutOfRangeException(
                nameof(deadline),
                wait,
                "The deadline must be more than zero, or Timeout.InfiniteTimeSpan."
            );
    }

    /// <returns>An exception of the start that the one who waits, having cancelled, was not told of.</returns>
    private Exception? Start<TState>(
        PendingCall call,
        TState state,
        Func<TState, PendingCall, int> start,
        ICompletionPlace? place,
        TimeSpan wait,
        string? operation,
        CancellationToken cancellationToken
    )
    {
        call.Begin(
            new()
            {
                Operation = OperationText.OfSource(operation),
                Deadline = wait,
                LostAfter = LostAfter,
                LostOnlyWhenGivenUp = true,
                Turns = TurnSource.OfCaller,
                Observer = this,
                CancellationToken = cancellationToken,
            }
        );
        return PendingCallStart.Run(
            call,
            call.Generation,
            place,
            (state, start, caller: this),
            static (s, call) =>
            {
                s.caller._inFlight.Add(call, null); // Before its callback can come: a settlement takes it out again.
                return s.start(s.state, call);
            }
        );
    }
}
