namespace AvSdk.Results;

/// <summary>
/// Takes the place of an event that brings a value and is raised without saying for which operation: one slot an event, set
/// once, one operation at a time (rules A12, A13). See <see cref="AvCompletionSlot"/>. Safe to use from any thread; no method
/// throws.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class AvCompletionSlot<T>
{
    /// <summary>Makes a slot for one event.</summary>
    public AvCompletionSlot()
        : this(new CompletionPlace()) { }

    internal AvCompletionSlot(ICompletionPlace place) => Place = place;

    /// <inheritdoc cref="AvCompletionSlot.StrayCallback"/>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>Whether an operation is under way, or still owes its event.</summary>
    public bool IsBusy => Place.Current is not null;

    internal ICompletionPlace Place { get; }

    /// <summary>The event came with a code and a value.</summary>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="value">The value; it counts only when the code is 0.</param>
    public void Complete(int code, T value)
    {
        if (TryGetCurrent(code, null) is var (call, generation))
        {
            call.Complete(generation, code, value);
        }
    }

    /// <summary>The event came, with a result that its handler made up itself, of a code, a text and a value for instance.</summary>
    /// <param name="result">The result.</param>
    public void Settle(AvResult<T> result)
    {
        if (TryGetCurrent(result.Outcome.Number, result.Outcome.SdkMessage) is var (call, generation))
        {
            call.Complete(generation, result);
        }
    }

    /// <inheritdoc cref="AvCompletionSlot.Fail(int, string?)"/>
    public void Fail(int code, string? info)
    {
        if (TryGetCurrent(code, info) is var (call, generation))
        {
            call.Fail(generation, code, info);
        }
    }

    // Only operations that bring such a value are run through this slot.
    private (PendingCall<T> Call, int Generation)? TryGetCurrent(int code, string? info)
    {
        if (Place.Current is var (call, generation))
        {
            return ((PendingCall<T>)call, generation);
        }

        StrayReport.RaiseNobodyWaiting(StrayCallback, code, info);
        return null;
    }
}
