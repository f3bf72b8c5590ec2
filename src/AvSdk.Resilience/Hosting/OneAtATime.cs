namespace AvSdk.Resilience;

/// <summary>
/// Work that nobody waits for another to do, and that two never do at once: whoever asks for it meanwhile, from inside it too,
/// has it done once more by the thread that is at it. No lock is held meanwhile.
/// </summary>
/// <param name="work">The work. It does not throw.</param>
internal sealed class OneAtATime(Action work)
{
    private readonly object _gate = new();
    private bool _asked;
    private bool _busy;
    private bool _stopped;

    public bool IsStopped
    {
        get
        {
            lock (_gate)
            {
                return _stopped;
            }
        }
    }

    public void Run()
    {
        lock (_gate)
        {
            _asked = true;
            if (_busy)
            {
                return;
            }

            _busy = true;
        }

        while (TakeNext())
        {
            work();
        }
    }

    /// <summary>The work is not begun any more. What is under way goes on.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
        }
    }

    private bool TakeNext()
    {
        lock (_gate)
        {
            _busy = _asked && !_stopped;
            _asked = false;
            return _busy;
        }
    }
}
