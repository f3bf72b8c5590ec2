namespace AvSdk.Results;

/// <summary>The native operations of one owner that were started and have not settled.</summary>
/// <typeparam name="TTag">What the owner knows them by.</typeparam>
internal sealed class InFlightTable<TTag>
{
    private readonly Dictionary<PendingCall, (int Generation, TTag Tag)> _calls = [];

    /// <param name="call">The operation.</param>
    /// <param name="tag">What the owner knows it by.</param>
    public void Add(PendingCall call, TTag tag)
    {
        lock (_calls)
        {
            _calls[call] = (call.Generation, tag);
        }
    }

    public void Remove(PendingCall call)
    {
        lock (_calls)
        {
            _calls.Remove(call);
        }
    }

    public (PendingCall Call, int Generation, TTag Tag)[] Snapshot()
    {
        lock (_calls)
        {
            return [.. _calls.Select(static entry => (entry.Key, entry.Value.Generation, entry.Value.Tag))];
        }
    }
}
