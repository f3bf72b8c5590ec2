using System.Collections.Concurrent;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>
/// A thread of its own that runs what is posted to it only when a test turns it. It records what ran on which thread.
/// </summary>
internal sealed class HandTurnedDispatcher : AvDispatcher
{
    private readonly BlockingCollection<Action> _orders = [];
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly Thread _thread;
    private int _posts;

    public HandTurnedDispatcher()
    {
        _thread = new Thread(Serve) { IsBackground = true, Name = "hand-turned SDK thread" };
        _thread.Start();
    }

    /// <summary>What <see cref="Post"/> throws instead of posting, once the thread has gone.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Posts are accepted and never run.</summary>
    public bool Swallows { get; set; }

    /// <summary>How often something was posted, refused posts included.</summary>
    public int Posts => _posts;

    /// <summary>How many posts wait for a turn.</summary>
    public int Waiting => _posted.Count;

    public int ThreadId => _thread.ManagedThreadId;

    /// <summary>What ran, and on which thread, in order.</summary>
    public ConcurrentQueue<(string What, int ThreadId)> Ran { get; } = new();

    /// <summary>Records that something runs on the current thread.</summary>
    public void Record(string what) => Ran.Enqueue((what, Environment.CurrentManagedThreadId));

    public override bool CheckAccess() => Thread.CurrentThread == _thread;

    public override void Post(Action action)
    {
        Interlocked.Increment(ref _posts);
        if (Refusal is not null)
        {
            throw Refusal;
        }

        if (!Swallows)
        {
            _posted.Enqueue(action);
        }
    }

    /// <summary>Runs what waits now, and not what comes to wait meanwhile.</summary>
    public void Turn() =>
        Enter(() =>
        {
            for (int left = _posted.Count; left > 0 && _posted.TryDequeue(out Action? action); left--)
            {
                Record("post");
                action();
            }

            return true;
        });

    /// <summary>Runs a piece of code on the thread, at once, as a message handler would, and waits for it.</summary>
    public T Enter<T>(Func<T> function)
    {
        if (CheckAccess())
        {
            return function();
        }

        var done = new TaskCompletionSource<T>();
        _orders.Add(() =>
        {
            try
            {
                done.SetResult(function());
            }
#pragma warning disable CA1031 // Whatever it is, it is for the test.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                done.SetException(exception);
            }
        });
#pragma warning disable xUnit1031 // The thread it waits for is the one above, which no test runs on.
        return done.Task.Wait(HangGuard.Patience)
            ? done.Task.GetAwaiter().GetResult()
            : throw new TimeoutException("The hand-turned thread does not come back: something blocks it.");
#pragma warning restore xUnit1031
    }

    public override ValueTask DisposeAsync()
    {
        _orders.CompleteAdding();
        return base.DisposeAsync();
    }

    private void Serve()
    {
        SynchronizationContext.SetSynchronizationContext(new Context(this));
        foreach (Action order in _orders.GetConsumingEnumerable())
        {
            order();
        }
    }

    private sealed class Context(HandTurnedDispatcher dispatcher) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => dispatcher.Post(() => d(state));

        public override SynchronizationContext CreateCopy() => this;
    }
}
