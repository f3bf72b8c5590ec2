namespace AvSdk.Results;

/// <summary>
/// The operations of a set of slots, by key. A key is here only while an operation has its slot: a program that uploads a
/// million files, each under a path of its own, holds on to none of the paths.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
internal sealed class CompletionTable<TKey>(IEqualityComparer<TKey>? comparer)
    where TKey : notnull
{
    private readonly Dictionary<TKey, (PendingCall Call, int Generation)> _calls = new(comparer);

    public int Count
    {
        get
        {
            lock (_calls)
            {
                return _calls.Count;
            }
        }
    }

    public ICompletionPlace PlaceOf(TKey key) => new Place(this, key);

    public (PendingCall Call, int Generation)? Find(TKey key)
    {
        lock (_calls)
        {
            return key is not null && _calls.TryGetValue(key, out (PendingCall, int) found) ? found : null;
        }
    }

    public (PendingCall Call, int Generation)[] Snapshot()
    {
        lock (_calls)
        {
            return [.. _calls.Values];
        }
    }

    private sealed class Place(CompletionTable<TKey> table, TKey key) : ICompletionPlace
    {
        public (PendingCall Call, int Generation)? Current => table.Find(key);

        public bool TryOccupy(PendingCall call)
        {
            lock (table._calls)
            {
                if (table._calls.ContainsKey(key))
                {
                    return false;
                }

                table._calls.Add(key, (call, call.Generation));
                return true;
            }
        }

        public void Release(PendingCall call)
        {
            lock (table._calls)
            {
                if (table._calls.TryGetValue(key, out (PendingCall Call, int) current) && current.Call == call)
                {
                    table._calls.Remove(key);
                }
            }
        }
    }
}
