namespace AvSdk.Results;

/// <summary>How a function gets to the SDK's thread, and what it came to gets back.</summary>
internal static class Invocation
{
    public static ValueTask<T> Now<T>(Func<T> function, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ValueTask<T>(function());
        }
#pragma warning disable CA1031 // Whatever it is, it is for the one who awaits.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new ValueTask<T>(Task.FromException<T>(exception));
        }
    }

    public static async Task<T> NowAsync<T>(Func<Task<T>> function, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await function().ConfigureAwait(false);
    }

    public static async Task<T> Later<T>(
        AvDispatcher dispatcher,
        Func<ValueTask<T>> function,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        // The turn may never come, so the wait for it ends by the token on its own.
        using CancellationTokenRegistration registration = cancellationToken.Register(
            () => done.TrySetCanceled(cancellationToken),
            useSynchronizationContext: false
        );
        try
        {
            dispatcher.Post(
                () => _ = RunAsync(function, done, cancellationToken),
                abandoned: () => done.TrySetException(DispatcherGone())
            );
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws, it says that the thread has gone (rule D4).
        catch (Exception)
#pragma warning restore CA1031
        {
            throw DispatcherGone();
        }

        return await done.Task.ConfigureAwait(false);
    }

    public static async ValueTask WithoutValue(ValueTask<bool> pending) => await pending.ConfigureAwait(false);

    private static AvException DispatcherGone() =>
        AvError.FromReason(AvErrorReason.DispatcherGone, nameof(AvDispatcher.InvokeAsync)).ToException();

    private static async Task RunAsync<T>(
        Func<ValueTask<T>> function,
        TaskCompletionSource<T> done,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                done.TrySetResult(await function().ConfigureAwait(true));
            }
        }
#pragma warning disable CA1031 // Whatever it is, it is for the one who awaits.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            done.TrySetException(exception);
        }
    }
}
