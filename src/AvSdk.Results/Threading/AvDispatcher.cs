using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>
/// The SDK's thread: the one that its functions must be called on, since they answer 1007 elsewhere. Derive from it for a
/// host with a loop of its own; the two methods to write are <see cref="CheckAccess"/> and <see cref="Post(Action)"/>.
/// </summary>
public abstract partial class AvDispatcher : IAsyncDisposable
{
    /// <summary>Calls on whatever thread the caller is on: for an SDK without a thread of its own, and for tests.</summary>
    public static AvDispatcher Inline { get; } = new InlineDispatcher();

    /// <summary>The thread of the caller, reached through its SynchronizationContext: WPF, WinForms, Unity.</summary>
    /// <exception cref="InvalidOperationException">This thread has no SynchronizationContext, so nothing can be posted to it.</exception>
    public static AvDispatcher FromCurrentContext() =>
        new ContextDispatcher(
            SynchronizationContext.Current
                ?? throw new InvalidOperationException(
                    "This thread has no SynchronizationContext. Call FromCurrentContext on the UI thread once its message loop "
                        + "exists, or let AvDispatcher.StartDedicatedThread make a thread for the SDK."
                )
        );

    /// <summary>Starts a thread of its own for the SDK. It ends when the dispatcher is disposed.</summary>
    /// <param name="name">The thread's name, for debuggers.</param>
    /// <param name="poll">The SDK's poll function, if it delivers its callbacks there; called on the thread.</param>
    /// <param name="pollEvery">The period of the polling; 20 ms by default.</param>
    /// <param name="onPollFailed">
    /// Told once, on the thread, of the first answer of <paramref name="poll"/> other than 0, or of the exception that it
    /// threw (rule D5). After an exception it is not called again. Without this, an exception ends the process, as on any
    /// thread.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or there is a <paramref name="pollEvery"/> without <paramref name="poll"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pollEvery"/> is not more than zero, or more than a day.</exception>
    public static AvDispatcher StartDedicatedThread(
        string name,
        Func<int>? poll = null,
        TimeSpan? pollEvery = null,
        Action<AvPollFailure>? onPollFailed = null
    )
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("The thread needs a name: it is what a debugger shows.", nameof(name));
        }

        TimeSpan period = pollEvery ?? TimeSpan.FromMilliseconds(20);
        if (period <= TimeSpan.Zero || period > TimeSpan.FromDays(1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(pollEvery),
                period,
                "The period must be more than zero, and a day at most."
            );
        }

        if (poll is null && pollEvery is not null)
        {
            throw new ArgumentException("pollEvery without poll: there is nothing to call.", nameof(pollEvery));
        }

        return new DedicatedThreadDispatcher(name, poll is null ? null : new PollLoop(poll, period, onPollFailed));
    }

    /// <summary>
    /// Whether the SDK may be called here and now: the caller is on the SDK's thread, and not inside its poll function.
    /// Threads are compared, not contexts: WPF replaces its context objects (rule D1).
    /// </summary>
    public abstract bool CheckAccess();

    /// <summary>Has the SDK's thread run an action, after those that were posted before. Never runs it on the spot.</summary>
    /// <param name="action">The action. It must not throw.</param>
    /// <exception cref="ObjectDisposedException">The thread has gone. Any other exception says the same (rule D4).</exception>
    public abstract void Post(Action action);

    /// <summary>
    /// The same, for a host that knows when its thread leaves a post behind: it calls <paramref name="abandoned"/> in place of
    /// the action, and whoever waits for the action is answered at once (rule D4). Not overridden, it posts the action and
    /// tells nobody.
    /// </summary>
    /// <param name="action">The action. It must not throw.</param>
    /// <param name="abandoned">Called on any thread, at most once, when the action will never run. It does not throw.</param>
    /// <exception cref="ObjectDisposedException">The thread has gone. Any other exception says the same (rule D4).</exception>
    protected internal virtual void Post(Action action, Action abandoned) => Post(action);

    /// <summary>Ends the thread, if it was started by the dispatcher: what was posted before still runs.</summary>
    [SuppressMessage(
        "Usage",
        "CA1816",
        Justification = "No finalizer: a thread that nobody disposed of goes on, like any thread."
    )]
    public virtual ValueTask DisposeAsync() => default;

    /// <summary>Posts an action behind one full turn of the thread, so that callbacks that have arrived come first (rule A5).</summary>
    internal virtual void PostAfterTurn(Action action) => TurnSource.PostTwice(Post, action);
}
