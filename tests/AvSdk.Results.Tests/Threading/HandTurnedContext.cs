using System.Collections.Concurrent;

namespace AvSdk.Results.Tests.Threading;

/// <summary>A message loop that turns only when a test says so: nothing posted runs before.</summary>
internal sealed class HandTurnedContext : SynchronizationContext
{
    private readonly ConcurrentQueue<Action> _queue = new();

    /// <summary>What <see cref="Post"/> throws instead of posting, once the window has been closed.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>How many messages wait.</summary>
    public int Count => _queue.Count;

    /// <summary>How often something was posted.</summary>
    public int Posts { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        Posts++;
        if (Refusal is not null)
        {
            throw Refusal;
        }

        _queue.Enqueue(() => d(state));
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what waits now, and not what comes to wait meanwhile.</summary>
    public void Turn()
    {
        for (int left = _queue.Count; left > 0 && _queue.TryDequeue(out Action? action); left--)
        {
            Enter(action);
        }
    }

    /// <summary>Turns until nothing waits.</summary>
    public void TurnAll()
    {
        while (Count > 0)
        {
            Turn();
        }
    }

    /// <summary>Runs a piece of code as a message handler would: with this context as the current one.</summary>
    public void Enter(Action action)
    {
        SynchronizationContext? before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>The same for code that brings a value.</summary>
    public T Enter<T>(Func<T> function)
    {
        T? value = default;
        Enter(() =>
        {
            value = function();
        });
        return value!; // Set by the line above.
    }
}
