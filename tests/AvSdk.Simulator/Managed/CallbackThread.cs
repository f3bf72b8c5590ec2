namespace AvSdk.Simulator;

/// <summary>
/// The SDK's own thread, foreign to its user. Whoever asks for a pass waits for its end: with a clock that is driven by
/// hand, all that fell due has been called back when the clock's Advance returns.
/// </summary>
internal sealed class CallbackThread : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _asked = new(0);
    private readonly Queue<(Action Pass, ManualResetEventSlim Done)> _passes = [];
    private readonly Thread _thread;
    private bool _stopping;

    public CallbackThread()
    {
        _thread = new Thread(Serve) { IsBackground = true, Name = "simulated AV SDK" };
        _thread.Start();
    }

    public void Run(Action pass)
    {
        if (Thread.CurrentThread == _thread)
        {
            // A callback moved the clock: the pass that runs it sees what has become due.
            return;
        }
        using var done = new ManualResetEventSlim();
        lock (_gate)
        {
            if (_stopping)
            {
                return;
            }
            _passes.Enqueue((pass, done));
        }
        _asked.Release();
        done.Wait();
    }

    /// <summary>Waits for the callback that is running, unless called by it.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopping = true;
        }
        _asked.Release();
        if (Thread.CurrentThread != _thread)
        {
            _thread.Join();
        }
    }

    private void Serve()
    {
        while (true)
        {
            _asked.Wait();
            (Action Pass, ManualResetEventSlim Done) next;
            lock (_gate)
            {
                if (!_passes.TryDequeue(out next))
                {
                    return;
                }
            }
            next.Pass();
            next.Done.Set();
        }
    }
}
