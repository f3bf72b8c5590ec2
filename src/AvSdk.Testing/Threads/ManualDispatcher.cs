using System.Collections.Concurrent;
using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// The SDK's thread, turned by hand: what is posted to it runs when a test says so, in order, on one thread. What awaits
/// there comes back there, by a later turn.
/// </summary>
public sealed class ManualDispatcher : AvDispatcher, IDisposable
{
    private readonly ConcurrentQueue<(Action Run, Action? Abandon)> _posted = new();
    private readonly ServingThread _thread;
    private bool _gone;

    /// <summary>Starts the thread. It does nothing by itself, and lives until the dispatcher is disposed of.</summary>
    public ManualDispatcher() =>
        _thread = new ServingThread(
            "manual SDK thread",
            () => SynchronizationContext.SetSynchronizationContext(new ManualContext(this))
        );

    /// <summary>The managed id of the thread.</summary>
    public int ThreadId => _thread.Id;

    /// <summary>How many posts wait for a turn.</summary>
    public int Waiting => _posted.Count;

    /// <summary>Whether its thread has ended, or is about to.</summary>
    internal bool IsDisposed => _thread.IsDisposed;

    /// <summary>Whether posts are refused.</summary>
    internal bool HasGone
    {
        get
        {
            lock (_posted)
            {
                return _gone;
            }
        }
    }

    /// <inheritdoc/>
    public override bool CheckAccess() => _thread.IsCurrent;

    /// <inheritdoc/>
    public override void Post(Action action) => Enqueue(action, abandoned: null);

    /// <inheritdoc/>
    protected override void Post(Action action, Action abandoned) => Enqueue(action, abandoned);

    /// <summary>Runs what waits now, and not what comes to wait meanwhile. On the thread itself it runs on the spot.</summary>
    /// <remarks>What a post throws ends the turn and is thrown here. The posts behind it wait for the next turn.</remarks>
    /// <returns>How many posts ran.</returns>
    /// <exception cref="ObjectDisposedException">The dispatcher was disposed of.</exception>
    public int Turn() =>
        Run(() =>
        {
            int ran = 0;
            for (int left = _posted.Count; left > 0 && _posted.TryDequeue(out var post); left--)
            {
                post.Run();
                ran++;
            }
            return ran;
        });

    /// <summary>Turns until nothing waits any more, or a post throws: that is thrown here, as by <see cref="Turn"/>.</summary>
    /// <param name="atMost">How many turns may be needed; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atMost"/> is below zero.</exception>
    /// <exception cref="InvalidOperationException">Posts keep coming: each turn posts the next one. Or something is posted, and no turn is allowed.</exception>
    public void TurnAll(int atMost = 1000)
    {
        if (atMost < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "A number of turns is zero or more.");
        }
        for (int turns = 0; Waiting > 0; turns++)
        {
            if (turns == atMost)
            {
                throw new InvalidOperationException(
                    atMost == 0
                        ? "Something is posted, and atMost allows no turn."
                        : FormattableString.Invariant(
                            $"After {atMost} turns there is still something posted: each turn posts the next one."
                        )
                );
            }
            Turn();
        }
    }

    /// <summary>Runs a function on the thread, at once, as a message handler would, and waits for it. What it throws is thrown here.</summary>
    /// <typeparam name="T">The type of what the function returns.</typeparam>
    /// <param name="function">The function. It must not wait for a turn.</param>
    /// <exception cref="ObjectDisposedException">The dispatcher was disposed of.</exception>
    public T Run<T>(Func<T> function)
    {
        if (function is null)
        {
            throw new ArgumentNullException(nameof(function));
        }
        if (CheckAccess())
        {
            return function();
        }
        T result = default!; // Read only where the function has run to its end.
        return _thread.TryRun(() => result = function())
            ? result
            : throw new ObjectDisposedException(nameof(ManualDispatcher), "The thread has ended.");
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    /// <param name="action">The function. It must not wait for a turn.</param>
    public void Run(Action action)
    {
        if (action is null)
        {
            throw new ArgumentNullException(nameof(action));
        }
        Run(() =>
        {
            action();
            return true;
        });
    }

    /// <summary>
    /// The thread has gone, as a UI's does when its window closes: from now on posts are refused, and what waits never runs. An
    /// <see cref="AvDispatcher.InvokeAsync{T}(Func{T}, CancellationToken)"/> or a start of a pipeline among that is answered as
    /// one that comes later (rule D4). What awaits there goes on on the pool.
    /// </summary>
    public void Refuse()
    {
        var left = new List<Action?>();
        lock (_posted)
        {
            _gone = true;
            while (_posted.TryDequeue(out var post))
            {
                left.Add(post.Abandon);
            }
        }
        left.ForEach(static abandon => abandon?.Invoke());
    }

    /// <summary>Refuses further posts, lets what waits go as <see cref="Refuse"/> does, and ends the thread.</summary>
    public void Dispose()
    {
        Refuse();
        _thread.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public override ValueTask DisposeAsync()
    {
        Dispose();
        return base.DisposeAsync();
    }

    private void Enqueue(Action action, Action? abandoned)
    {
        if (action is null)
        {
            throw new ArgumentNullException(nameof(action));
        }
        lock (_posted)
        {
            if (_gone)
            {
                throw new ObjectDisposedException(
                    nameof(ManualDispatcher),
                    "The thread has gone: it takes no more posts."
                );
            }
            _posted.Enqueue((action, abandoned));
        }
    }

    /// <summary>Brings what awaits on the thread back to it, by a turn; to the pool once the thread has gone: it must not be lost.</summary>
    private sealed class ManualContext(ManualDispatcher dispatcher) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            try
            {
                dispatcher.Post(() => d(state), abandoned: () => base.Post(d, state));
            }
            catch (ObjectDisposedException)
            {
                base.Post(d, state);
            }
        }

        public override void Send(SendOrPostCallback d, object? state) =>
            throw new NotSupportedException("Send would block a thread until another one turns. Use Post, or Run.");

        public override SynchronizationContext CreateCopy() => this;
    }
}
