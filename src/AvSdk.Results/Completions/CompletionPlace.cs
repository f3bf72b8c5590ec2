namespace AvSdk.Results;

/// <summary>The place of a slot that stands for itself.</summary>
internal sealed class CompletionPlace : ICompletionPlace
{
    private readonly object _gate = new();
    private (PendingCall Call, int Generation)? _current;

    public (PendingCall Call, int Generation)? Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    public bool TryOccupy(PendingCall call)
    {
        lock (_gate)
        {
            if (_current is not null)
            {
                return false;
            }

            _current = (call, call.Generation);
            return true;
        }
    }

    public void Release(PendingCall call)
    {
        lock (_gate)
        {
            if (_current?.Call == call)
            {
                _current = null;
            }
        }
    }
}
