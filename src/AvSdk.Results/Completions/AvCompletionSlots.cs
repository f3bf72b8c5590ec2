namespace AvSdk.Results;

/// <summary>
/// A set of slots for one event whose payload says which of several operations it belongs to: downloads by path, finishing
/// out of order. One operation a key at a time (rules A12, A13); a key takes memory only while an operation has its slot.
/// Safe to use from any thread; no method that an event calls throws.
/// </summary>
/// <typeparam name="TKey">What tells the operations apart.</typeparam>
public sealed class AvCompletionSlots<TKey>
    where TKey : notnull
{
    private readonly CompletionTable<TKey> _table;

    /// <summary>Makes a set of slots for one event.</summary>
    /// <param name="comparer">When two keys are the same; null for the type's own equality.</param>
    public AvCompletionSlots(IEqualityComparer<TKey>? comparer = null) => _table = new(comparer);

    /// <summary>An event came for a key that no operation waits for; it is harmless. Raised on a pool thread, where an exception of a handler ends the process.</summary>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <summary>How many operations are under way, or still owe their event.</summary>
    public int Count => _table.Count;

    /// <summary>
    /// The slot to run an operation through. Ask again for each operation: all slots of a key stand for the same operation.
    /// </summary>
    /// <remarks>
    /// The <see cref="AvCompletionSlot.StrayCallback"/> of such a slot is its own: it hears of events that were given to that
    /// slot. Of those that were given to the set, the set's <see cref="StrayCallback"/> hears.
    /// </remarks>
    /// <param name="key">What the operation's event will say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public AvCompletionSlot For(TKey key) => new(_table.PlaceOf(Given.Check(key)));

    /// <summary>The event came for a key; it carries no code, and so means success.</summary>
    /// <param name="key">What the event says.</param>
    public void Complete(TKey key) => Complete(key, 0, null);

    /// <summary>The event came for a key, with a code and a text.</summary>
    /// <param name="key">What the event says.</param>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="info">The SDK's text; it is kept on the result.</param>
    public void Complete(TKey key, int code, string? info)
    {
        if (TryFind(key, code, info) is var (call, generation))
        {
            call.Complete(generation, code, info);
        }
    }

    /// <summary>Another event says that the operation of a key failed (rule A14).</summary>
    /// <param name="key">What the event says.</param>
    /// <param name="code">The code of that event. 0 is a failure here too.</param>
    /// <param name="info">The text of that event.</param>
    public void Fail(TKey key, int code, string? info)
    {
        if (TryFind(key, code, info) is var (call, generation))
        {
            call.Fail(generation, code, info);
        }
    }

    /// <summary>
    /// Another event says that every operation in flight failed, a disconnect for instance (rule A14). One whose start is
    /// running at that moment was not meant, and waits for its own event. Having none is harmless.
    /// </summary>
    /// <param name="code">The code of that event. 0 is a failure here too.</param>
    /// <param name="info">The text of that event.</param>
    public void FailAll(int code, string? info)
    {
        foreach ((PendingCall call, int generation) in _table.Snapshot())
        {
            call.FailInFlight(generation, code, info);
        }
    }

    private (PendingCall Call, int Generation)? TryFind(TKey key, int code, string? info)
    {
        (PendingCall, int)? found = _table.Find(key);
        if (found is null)
        {
            StrayReport.RaiseNobodyWaiting(StrayCallback, code, info);
        }

        return found;
    }
}
