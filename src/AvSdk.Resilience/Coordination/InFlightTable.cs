using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>The native operations that were started and have not settled.</summary>
internal sealed class InFlightTable
{
    private readonly Dictionary<PendingCall, (int Generation, AvOperation Operation)> _calls = [];

    public void Add(PendingCall call, AvOperation operation)
    {
        lock (_calls)
        {
            _calls[call] = (call.Generation, operation);
        }
    }

    public void Remove(PendingCall call)
    {
        lock (_calls)
        {
            _calls.Remove(call);
        }
    }

    public (PendingCall Call, int Generation, AvOperation Operation)[] Snapshot()
    {
        lock (_calls)
        {
            return [.. _calls.Select(static entry => (entry.Key, entry.Value.Generation, entry.Value.Operation))];
        }
    }
}
