namespace AvSdk.Results;

/// <summary>
/// A set of slots for one event that brings a value and says which of several operations it belongs to: uploads by path,
/// finishing out of order, each with the id of its file. See <see cref="AvCompletionSlots{TKey}"/>.
/// </summary>
/// <typeparam name="TKey">What tells the operations apart.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class AvCompletionSlots<TKey, T>
    where TKey : notnull
{
    private readonly CompletionTable<TKey> _table;

    /// <inheritdoc cref="AvCompletionSlots{TKey}(IEqualityComparer{TKey})"/>
    public AvCompletionSlots(IEqualityComparer<TKey>? comparer = null) => _table = new(comparer);

    /// <inheritdoc cref="AvCompletionSlots{TKey}.StrayCallback"/>
    public event Action<AvStrayCallback>? StrayCallback;

    /// <inheritdoc cref="AvCompletionSlots{TKey}.Count"/>
    public int Count => _table.Count;

    /// <inheritdoc cref="AvCompletionSlots{TKey}.For(TKey)"/>
    public AvCompletionSlot<T> For(TKey key) => new(_table.PlaceOf(Given.Check(key)));

    /// <summary>The event came for a key, with a code and a value.</summary>
    /// <param name="key">What the event says.</param>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="value">The value; it counts only when the code is 0.</param>
    public void Complete(TKey key, int code, T value)
    {
        if (TryFind(key, code, null) is var (call, generation))
        {
            call.Complete(generation, code, value);
        }
    }

    /// <summary>The event came for a key, with a result that its handler made up itself.</summary>
    /// <param name="key">What the event says.</param>
    /// <param name="result">The result.</param>
    public void Settle(TKey key, AvResult<T> result)
    {
        if (TryFind(key, result.Outcome.Number, result.Outcome.SdkMessage) is var (call, generation))
        {
            call.Complete(generation, result);
        }
    }

    /// <inheritdoc cref="AvCompletionSlots{TKey}.Fail(TKey, int, string?)"/>
    public void Fail(TKey key, int code, string? info)
    {
        if (TryFind(key, code, info) is var (call, generation))
        {
            call.Fail(generation, code, info);
        }
    }

    /// <inheritdoc cref="AvCompletionSlots{TKey}.FailAll(int, string?)"/>
    public void FailAll(int code, string? info)
    {
        foreach ((PendingCall call, int generation) in _table.Snapshot())
        {
            call.FailInFlight(generation, code, info);
        }
    }

    private (PendingCall<T> Call, int Generation)? TryFind(TKey key, int code, string? info)
    {
        if (_table.Find(key) is var (call, generation))
        {
            return ((PendingCall<T>)call, generation);
        }

        StrayReport.RaiseNobodyWaiting(StrayCallback, code, info);
        return null;
    }
}
