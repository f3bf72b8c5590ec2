using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace AvSdk.Testing;

/// <summary>A thread that runs what others want run there. They wait for its end, and get what it throws.</summary>
internal sealed class ServingThread : IDisposable
{
    private readonly BlockingCollection<Action> _orders = [];
    private readonly Thread _thread;

    public ServingThread(string name, Action? begin = null)
    {
        _thread = new Thread(() => Serve(begin)) { IsBackground = true, Name = name };
        _thread.Start();
    }

    public bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>It takes no more.</summary>
    public bool IsDisposed => _orders.IsAddingCompleted;

    public int Id => _thread.ManagedThreadId;

    /// <summary>Runs an action there and waits for it; false when the thread has ended, or is about to.</summary>
    public bool TryRun(Action action)
    {
        using var done = new ManualResetEventSlim();
        ExceptionDispatchInfo? thrown = null;
        try
        {
            _orders.Add(() =>
            {
                try
                {
                    action();
                }
#pragma warning disable CA1031 // Whatever it is, it belongs to whoever waits.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
                done.Set();
            });
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        done.Wait();
        thrown?.Throw();
        return true;
    }

    /// <summary>Takes no more; what was taken still runs.</summary>
    public void Dispose() => _orders.CompleteAdding();

    public void Join() => _thread.Join();

    private void Serve(Action? begin)
    {
        begin?.Invoke();
        foreach (Action order in _orders.GetConsumingEnumerable())
        {
            order();
        }
    }
}
