namespace AvSdk.Resilience;

/// <summary>
/// Tells whoever waits out a conflict that an operation of a class has come to an end. A signal is remembered by its
/// number, so that one that comes between a refused start and the wait for it is not missed (rule C1).
/// </summary>
internal sealed class ConflictSignals
{
    private readonly Dictionary<AvOperationClass, long> _counts = [];
    private readonly List<Waiter> _waiters = [];
    private long _total;

    /// <summary>How many signals there have been that concern a class.</summary>
    public long Count(AvOperationClass operationClass)
    {
        lock (_waiters)
        {
            return CountLocked(operationClass);
        }
    }

    public void Raise(AvOperationClass operationClass)
    {
        List<Waiter>? woken = null;
        lock (_waiters)
        {
            _total++;
            _counts[operationClass] = _counts.TryGetValue(operationClass, out long count) ? count + 1 : 1;
            if (_waiters.Count > 0) // Rarely: each operation that settles comes by here (rule O4).
            {
                woken = TakeConcerned(operationClass);
            }
        }

        woken?.ForEach(static waiter => waiter.Wake());
    }

    /// <summary>Waits for a signal after the given number of them, but no longer than the delay.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task WaitAsync(
        AvOperationClass operationClass,
        long since,
        TimeSpan delay,
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        var waiter = new Waiter(operationClass);
        lock (_waiters)
        {
            if (CountLocked(operationClass) != since)
            {
                return;
            }

            _waiters.Add(waiter);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await Task.WhenAny(waiter.Task, ClockDelay.Of(delay, timeProvider, ended.Token)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            lock (_waiters)
            {
                _waiters.Remove(waiter);
            }

#pragma warning disable CA1849 // Nothing runs on it but the end of the delay above.
            ended.Cancel();
#pragma warning restore CA1849
        }
    }

    private List<Waiter> TakeConcerned(AvOperationClass operationClass)
    {
        List<Waiter> concerned = _waiters.FindAll(waiter => waiter.Concerns(operationClass));
        _waiters.RemoveAll(concerned.Contains);
        return concerned;
    }

    // An operation of no class may be in conflict with any.
    private long CountLocked(AvOperationClass operationClass) =>
        operationClass == AvOperationClass.None ? _total
        : _counts.TryGetValue(operationClass, out long count) ? count
        : 0;

    private sealed class Waiter(AvOperationClass operationClass)
    {
        private readonly TaskCompletionSource<bool> _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => _woken.Task;

        public bool Concerns(AvOperationClass other) =>
            operationClass == other || operationClass == AvOperationClass.None;

        public void Wake() => _woken.TrySetResult(true);
    }
}
