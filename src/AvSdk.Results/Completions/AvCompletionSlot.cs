namespace AvSdk.Results;

/// <summary>
/// Takes the place of an event that the SDK raises without saying for which operation: one slot an event, set once, one
/// operation at a time (rule A12). An operation that was given up still owes its event: until that comes, or the
/// operation counts as lost, the slot is busy (rule A13). Safe to use from any thread; no method throws.
/// </summary>
public sealed class AvCompletionSlot
{
    /// <summary>Makes a slot for one event.</summary>
    public AvCompletionSlot()
        : this(new CompletionPlace()) { }

    internal AvCompletionSlot(ICompletionPlace place) => Place = place;

    /// <summary>
    /// An event came while no operation was under way in this slot; it is harmless. Raised on a pool thread, where an exception of a handler
    /// ends the process. What an
    /// operation of the slot no longer waits for is reported by the caller or coordinator that runs it.
    /// </summary>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>Whether an operation is under way, or still owes its event.</summary>
    public bool IsBusy => Place.Current is not null;

    internal ICompletionPlace Place { get; }

    /// <summary>The event came; it carries no code, and so means success.</summary>
    public void Complete() => Complete(0, null);

    /// <summary>The event came with a code and a text.</summary>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="info">The SDK's text; it is kept on the result.</param>
    public void Complete(int code, string? info)
    {
        if (TryGetCurrent(code, info) is var (call, generation))
        {
            call.Complete(generation, code, info);
        }
    }

    /// <summary>
    /// Another event says that the operation under way failed, a disconnect for instance (rule A14). Like any event of the slot
    /// it may come while the start is running (rule A3).
    /// </summary>
    /// <remarks>
    /// It frees the slot at once, so use it only for an event that comes instead of the slot's own. If that one came all the
    /// same, after the next operation had started, it would complete that one.
    /// </remarks>
    /// <param name="code">The code of that event. 0 is a failure here too: <see cref="AvErrorCode.Failed"/>, with <see cref="AvErrorReason.FailedByHost"/>.</param>
    /// <param name="info">The text of that event.</param>
    public void Fail(int code, string? info)
    {
        if (TryGetCurrent(code, info) is var (call, generation))
        {
            call.Fail(generation, code, info);
        }
    }

    private (PendingCall Call, int Generation)? TryGetCurrent(int code, string? info)
    {
        (PendingCall, int)? current = Place.Current;
        if (current is null)
        {
            StrayReport.RaiseNobodyWaiting(StrayCallback, code, info);
        }

        return current;
    }
}
