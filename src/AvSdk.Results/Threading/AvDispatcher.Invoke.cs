namespace AvSdk.Results;

public abstract partial class AvDispatcher
{
    /// <summary>
    /// Reads a value on the SDK's thread: at once when the caller is on it, else when its turn comes (rule D6). Not every
    /// int of the SDK is a result; those that are values belong here.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="function">Called on the SDK's thread. Its exception passes to the one who awaits.</param>
    /// <param name="cancellationToken">Ends the wait for the turn; what has begun goes on.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    /// <exception cref="AvStateException">Awaiting it: the SDK's thread takes no more work (rule D4).</exception>
    public ValueTask<T> InvokeAsync<T>(Func<T> function, CancellationToken cancellationToken = default)
    {
        Given.Check(function);
        return CheckAccess()
            ? Invocation.Now(function, cancellationToken)
            : new ValueTask<T>(Invocation.Later(this, () => new ValueTask<T>(function()), cancellationToken));
    }

    /// <summary>Runs an action on the SDK's thread.</summary>
    /// <param name="action">Called on the SDK's thread. Its exception passes to the one who awaits.</param>
    /// <param name="cancellationToken">Ends the wait for the turn; what has begun goes on.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    /// <exception cref="AvStateException">Awaiting it: the SDK's thread takes no more work (rule D4).</exception>
    public ValueTask InvokeAsync(Action action, CancellationToken cancellationToken = default)
    {
        Given.Check(action);
        return Invocation.WithoutValue(
            InvokeAsync(
                () =>
                {
                    action();
                    return true;
                },
                cancellationToken
            )
        );
    }

    /// <summary>Runs an asynchronous block on the SDK's thread; it stays there across its awaits where the thread has a SynchronizationContext.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="function">Called on the SDK's thread. Its exception passes to the one who awaits.</param>
    /// <param name="cancellationToken">Ends the wait for the turn; what has begun goes on.</param>
    /// <exception cref="ArgumentNullException">The delegate is null.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    /// <exception cref="AvStateException">Awaiting it: the SDK's thread takes no more work (rule D4).</exception>
    public ValueTask<T> InvokeAsync<T>(Func<Task<T>> function, CancellationToken cancellationToken = default)
    {
        Given.Check(function);
        return new ValueTask<T>(
            CheckAccess()
                ? Invocation.NowAsync(function, cancellationToken)
                : Invocation.Later(this, () => new ValueTask<T>(function()), cancellationToken)
        );
    }

    /// <inheritdoc cref="InvokeAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public ValueTask InvokeAsync(Func<Task> function, CancellationToken cancellationToken = default)
    {
        Given.Check(function);
        return Invocation.WithoutValue(
            InvokeAsync(
                async () =>
                {
                    await function().ConfigureAwait(true);
                    return true;
                },
                cancellationToken
            )
        );
    }
}
