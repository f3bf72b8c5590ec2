using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// Lets time pass in a test until something has come about: <c>await VirtualTime.AdvanceUntilAsync(clock.Advance, entering)</c>,
/// with a FakeTimeProvider as the clock. Between two steps the pool and the dispatcher get to run what they have: retries
/// and their delays go on as continuations there, and one single step of time would overtake them.
/// </summary>
/// <remarks>
/// It sees what runs and waits on the pool and what waits on the dispatcher. Work on a thread that it is not told of, or that
/// waits for real time, it may overtake. Work on the pool that goes on for half a second while nothing else happens counts
/// as somebody else's, such as a test that runs beside this one; where such work comes and goes all the time, a step may
/// overtake too. Tests that say to the step when something happens want the process for themselves (in xunit, a collection
/// without parallelization); the others leave some room. A dispatcher whose
/// thread has gone is an <see cref="AvStateException"/> here too (rule D4). What is given along is called on a thread of its
/// own, one call at a time: an <c>advance</c> that polls the SDK has to go to its thread.
/// </remarks>
public static class VirtualTime
{
    private static readonly TimeSpan DefaultStep = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(10);

    /// <summary>Lets time pass until a task has ended, and returns what it came to.</summary>
    /// <typeparam name="T">The type of what the task brings.</typeparam>
    /// <param name="advance">Moves the clock: <c>clock.Advance</c>.</param>
    /// <param name="task">The task.</param>
    /// <param name="dispatcher">The SDK's thread, which is given its turns meanwhile; null when there is none.</param>
    /// <param name="step">How far the clock moves at once; 100 ms by default.</param>
    /// <param name="limit">How much time may pass; 10 minutes of the clock by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="advance"/> or <paramref name="task"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above zero, or the limit is below it.</exception>
    /// <exception cref="TimeoutException">The task has not ended within the limit.</exception>
    public static async Task<T> AdvanceUntilAsync<T>(
        Action<TimeSpan> advance,
        Task<T> task,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null,
        TimeSpan? limit = null
    )
    {
        if (task is null)
        {
            throw new ArgumentNullException(nameof(task));
        }
        await AdvanceUntilAsync(advance, () => task.IsCompleted, dispatcher, step, limit).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="AdvanceUntilAsync{T}(Action{TimeSpan}, Task{T}, AvDispatcher?, TimeSpan?, TimeSpan?)"/>
    public static Task<T> AdvanceUntilAsync<T>(
        Action<TimeSpan> advance,
        ValueTask<T> task,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null,
        TimeSpan? limit = null
    ) => AdvanceUntilAsync(advance, task.AsTask(), dispatcher, step, limit);

    /// <summary>Lets time pass until a task has ended; what it throws is thrown here.</summary>
    /// <param name="advance">Moves the clock: <c>clock.Advance</c>.</param>
    /// <param name="task">The task.</param>
    /// <param name="dispatcher">The SDK's thread, which is given its turns meanwhile; null when there is none.</param>
    /// <param name="step">How far the clock moves at once; 100 ms by default.</param>
    /// <param name="limit">How much time may pass; 10 minutes of the clock by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="advance"/> or <paramref name="task"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above zero, or the limit is below it.</exception>
    /// <exception cref="TimeoutException">The task has not ended within the limit.</exception>
    public static async Task AdvanceUntilAsync(
        Action<TimeSpan> advance,
        Task task,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null,
        TimeSpan? limit = null
    )
    {
        if (task is null)
        {
            throw new ArgumentNullException(nameof(task));
        }
        await AdvanceUntilAsync(advance, () => task.IsCompleted, dispatcher, step, limit).ConfigureAwait(false);
        await task.ConfigureAwait(false);
    }

    /// <inheritdoc cref="AdvanceUntilAsync(Action{TimeSpan}, Task, AvDispatcher?, TimeSpan?, TimeSpan?)"/>
    public static Task AdvanceUntilAsync(
        Action<TimeSpan> advance,
        ValueTask task,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null,
        TimeSpan? limit = null
    ) => AdvanceUntilAsync(advance, task.AsTask(), dispatcher, step, limit);

    /// <summary>Lets time pass until something is so.</summary>
    /// <param name="advance">Moves the clock: <c>clock.Advance</c>.</param>
    /// <param name="condition">What is waited for; called again and again.</param>
    /// <param name="dispatcher">The SDK's thread, which is given its turns meanwhile; null when there is none.</param>
    /// <param name="step">How far the clock moves at once; 100 ms by default.</param>
    /// <param name="limit">How much time may pass; 10 minutes of the clock by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="advance"/> or <paramref name="condition"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The step is not above zero, or the limit is below it.</exception>
    /// <exception cref="TimeoutException">It has not come about within the limit.</exception>
    public static async Task AdvanceUntilAsync(
        Action<TimeSpan> advance,
        Func<bool> condition,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null,
        TimeSpan? limit = null
    )
    {
        if (advance is null)
        {
            throw new ArgumentNullException(nameof(advance));
        }
        if (condition is null)
        {
            throw new ArgumentNullException(nameof(condition));
        }
        TimeSpan each = CheckedStep(step);
        TimeSpan most = limit ?? DefaultLimit;
        if (most < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(limit),
                most,
                "So much time cannot pass. TimeSpan.MaxValue is no limit."
            );
        }
        await ApartAsync(AdvanceUntil).ConfigureAwait(false);

        void AdvanceUntil()
        {
            TimeSpan left = most;
            var clock = new StandingClock(dispatcher);
            while (!clock.BringsAbout(condition))
            {
                if (left <= TimeSpan.Zero)
                {
                    throw new TimeoutException(
                        FormattableString.Invariant(
                            $"It has not come about within {most} of the clock. Either nobody is at it any more, or it waits for another clock or for a thread that gets no turn (give the dispatcher along)."
                        )
                    );
                }
                advance(left < each ? left : each);
                left -= each;
            }
        }
    }

    /// <summary>Lets so much time pass, in steps, and everything run that falls due: for what must not happen, say.</summary>
    /// <param name="advance">Moves the clock: <c>clock.Advance</c>.</param>
    /// <param name="time">How much time passes, on the clock.</param>
    /// <param name="dispatcher">The SDK's thread, which is given its turns meanwhile; null when there is none.</param>
    /// <param name="step">How far the clock moves at once; 100 ms by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="advance"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="time"/> is below zero, or <paramref name="step"/> not above it.
    /// </exception>
    public static async Task PassAsync(
        Action<TimeSpan> advance,
        TimeSpan time,
        AvDispatcher? dispatcher = null,
        TimeSpan? step = null
    )
    {
        if (advance is null)
        {
            throw new ArgumentNullException(nameof(advance));
        }
        if (time < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, "Time passes forwards only.");
        }
        TimeSpan each = CheckedStep(step);
        await ApartAsync(Pass).ConfigureAwait(false);

        void Pass()
        {
            var clock = new StandingClock(dispatcher);
            clock.BringsAbout(Never);
            for (TimeSpan left = time; left > TimeSpan.Zero; left -= each)
            {
                advance(left < each ? left : each);
                clock.BringsAbout(Never);
            }
        }
    }

    /// <summary>While the clock stands, lets everything run that can run by itself.</summary>
    /// <param name="dispatcher">The SDK's thread, which is given its turns meanwhile; null when there is none.</param>
    public static Task SettleAsync(AvDispatcher? dispatcher = null) =>
        ApartAsync(() => new StandingClock(dispatcher).BringsAbout(Never));

    // On no thread of the pool: whoever watches its workers must not be one of them.
    private static Task ApartAsync(Action action) =>
        Task.Factory.StartNew(
            action,
            CancellationToken.None,
            TaskCreationOptions.LongRunning
                | TaskCreationOptions.DenyChildAttach
                | TaskCreationOptions.RunContinuationsAsynchronously,
            TaskScheduler.Default
        );

    private static bool Never() => false;

    private static TimeSpan CheckedStep(TimeSpan? step)
    {
        TimeSpan each = step ?? DefaultStep;
        return each > TimeSpan.Zero
            ? each
            : throw new ArgumentOutOfRangeException(nameof(step), each, "A step moves the clock: it is above zero.");
    }
}
