namespace AvSdk.Results;

/// <summary>
/// Takes the place of an event that the SDK raises without saying for which operation: one slot an event, set once, one
/// operation at a time (rule A12). An operation that was given up still owes its event: until that comes, or the
/// operation counts as lost, the slot is busy (rule A13). Safe to use from any thread; no method throws.
/// </summary>
public sealed class AvCompletionSlot
{
    private readonly object _gate = new();
    private PendingCall? _current;
    private int _generation;

    /// <summary>
    /// An event came while no operation was under way in this slot; it is harmless. Raised on a pool thread, where an exception of a handler
    /// ends the process. What an
    /// operation of the slot no longer waits for is reported by the caller or coordinator that runs it.
    /// </summary>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>Whether an operation is under way, or still owes its event.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_gate)
            {
                return _current is not null;
            }
        }
    }

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

    /// <summary>Another event says that the operation under way failed, a disconnect for instance (rule A14).</summary>
    /// <param name="code">The code of that event. 0 is a failure here too: <see cref="AvErrorCode.Failed"/>, with <see cref="AvErrorReason.FailedByHost"/>.</param>
    /// <param name="info">The text of that event.</param>
    public void Fail(int code, string? info)
    {
        if (TryGetCurrent(code, info) is var (call, generation))
        {
            call.Fail(generation, code, info);
        }
    }

    /// <summary>Takes the slot for an operation; false when another one has it.</summary>
    internal bool TryOccupy(PendingCall call)
    {
        lock (_gate)
        {
            if (_current is not null)
            {
                return false;
            }

            _current = call;
            _generation = call.Generation;
            return true;
        }
    }

    /// <summary>Frees the slot, if it is this operation that has it.</summary>
    internal void Release(PendingCall call)
    {
        lock (_gate)
        {
            if (_current == call)
            {
                _current = null;
            }
        }
    }

    private (PendingCall Call, int Generation)? TryGetCurrent(int code, string? info)
    {
        lock (_gate)
        {
            if (_current is not null)
            {
                return (_current, _generation);
            }
        }

        StrayReport.Raise(StrayCallback, new AvStrayCallback(AvStrayCallbackKind.NobodyWaiting, null, code, info));
        return null;
    }
}
