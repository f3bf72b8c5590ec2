using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>A thread of its own that runs what is posted to it and polls the SDK in between.</summary>
internal sealed class DedicatedThreadDispatcher : AvDispatcher
{
    private readonly object _gate = new();
    private readonly Queue<Action> _queue = new();
    private readonly List<Action> _afterPoll = [];
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PollLoop? _poll;
    private readonly Thread _thread;
    private bool _closed;

    public DedicatedThreadDispatcher(string name, PollLoop? poll)
    {
        _poll = poll;
        _thread = new Thread(Run) { Name = name, IsBackground = true };
        _thread.Start();
    }

    public override bool CheckAccess() => Thread.CurrentThread == _thread && _poll is not { IsPolling: true };

    public override void Post(Action action)
    {
        lock (_gate)
        {
            ThrowIfClosed();
            _queue.Enqueue(action);
            Monitor.Pulse(_gate);
        }
    }

    [SuppressMessage("Usage", "CA2215", Justification = "The base has nothing to dispose of.")]
    public override ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }

        // Awaited on the thread itself it could never come: the thread ends once it is free.
        return Thread.CurrentThread == _thread ? default : new ValueTask(_ended.Task);
    }

    internal override void PostAfterTurn(Action action)
    {
        lock (_gate)
        {
            ThrowIfClosed();
            if (_poll is { IsStopped: false })
            {
                _afterPoll.Add(action);
                return;
            }
        }

        base.PostAfterTurn(action);
    }

    private void ThrowIfClosed()
    {
        if (_closed)
        {
            throw new ObjectDisposedException($"the SDK's thread '{_thread.Name}'");
        }
    }

    private void Run()
    {
        SynchronizationContext.SetSynchronizationContext(new DispatcherSynchronizationContext(this));
        try
        {
            while (TryTake(out Action? action))
            {
                if (action is not null)
                {
                    action();
                }
                else
                {
                    PollOnce();
                }
            }
        }
        finally
        {
            _ended.TrySetResult(true);
        }
    }

    /// <summary>Waits for something to run; null when it is time to poll, false when the thread shall end.</summary>
    private bool TryTake(out Action? action)
    {
        lock (_gate)
        {
            while (true)
            {
                if (_closed || _poll is { IsStopped: true })
                {
                    _afterPoll.ForEach(_queue.Enqueue); // No poll will come any more.
                    _afterPoll.Clear();
                }

                TimeSpan wait = _poll?.Wait ?? Timeout.InfiniteTimeSpan;
                // The poll goes first when it is due: a thread that is never idle must not starve the SDK.
                bool pollIsDue = wait == TimeSpan.Zero && !_closed;
                action = pollIsDue || _queue.Count == 0 ? null : _queue.Dequeue();
                if (action is not null || pollIsDue)
                {
                    return true;
                }

                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate, wait);
            }
        }
    }

    private void PollOnce()
    {
        Action[] after;
        lock (_gate)
        {
            after = _afterPoll.Count == 0 ? [] : [.. _afterPoll];
            _afterPoll.Clear();
        }

        _poll!.Poll();
        foreach (Action action in after)
        {
            action();
        }
    }
}
