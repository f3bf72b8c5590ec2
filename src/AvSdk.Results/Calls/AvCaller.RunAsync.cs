using System.Runtime.CompilerServices;

namespace AvSdk.Results;

public sealed partial class AvCaller
{
    /// <summary>Starts an operation that completes by a callback, and waits for that (rules A1 to A10).</summary>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on (rule A7).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>
    /// The start's failure, at once; else what the callback said; else <see cref="AvErrorCode.Timeout"/> with
    /// <see cref="AvErrorReason.Deadline"/>. Await it: its <c>Result</c> throws while the operation runs (rule D3).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult> RunAsync(
        Func<AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync(start, static (start, done) => start(done), deadline, cancellationToken, Checked(start, operation));

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult> RunAsync<TState>(
        TState state,
        Func<TState, AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        PendingCall call = _calls.Rent();
        Exception? orphan = Start(
            call,
            (state, start: start ?? throw new ArgumentNullException(nameof(start))),
            static (s, call) => s.start(s.state, new AvCompletion(call)),
            null,
            deadline,
            operation,
            cancellationToken
        );
        return orphan is null ? call.Task : new(Task.FromException<AvResult>(orphan));
    }

    /// <summary>Starts an operation whose callback brings a value, and waits for that (rules A1 to A10).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>, and returns its int.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on (rule A7).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>The start's failure, at once; else what the callback said; else a timeout.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult<T>> RunAsync<T>(
        Func<AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) =>
        RunAsync<Func<AvCompletion<T>, int>, T>(
            start,
            static (start, done) => start(done),
            deadline,
            cancellationToken,
            Checked(start, operation)
        );

    /// <inheritdoc cref="RunAsync{T}(Func{AvCompletion{T}, int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>, and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult<T>> RunAsync<TState, T>(
        TState state,
        Func<TState, AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        PendingCall<T> call = _calls.Rent<T>();
        Exception? orphan = Start(
            call,
            (state, start: start ?? throw new ArgumentNullException(nameof(start))),
            static (s, call) => s.start(s.state, new AvCompletion<T>((PendingCall<T>)call)),
            null,
            deadline,
            operation,
            cancellationToken
        );
        return orphan is null ? call.TaskOfValue : new(Task.FromException<AvResult<T>>(orphan));
    }

    /// <summary>Starts an operation whose completion is an event that a slot stands for (rules A12, A13).</summary>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="deadline">How long to wait; <see cref="DefaultDeadline"/> by default, <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Ends the wait. The operation still owes its event (rule A13).</param>
    /// <param name="operation">Left to the compiler: the source text, which the operation's name is cut from (rule M12).</param>
    /// <returns>
    /// As for a callback; and <see cref="AvErrorCode.ExclusiveOperation"/> with <see cref="AvErrorReason.SlotBusy"/>,
    /// without starting anything, while another operation of the slot is under way.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deadline"/> is not more than zero.</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    public ValueTask<AvResult> RunAsync(
        AvCompletionSlot slot,
        Func<int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync(slot, start, static start => start(), deadline, cancellationToken, Checked(start, operation));

    /// <inheritdoc cref="RunAsync(AvCompletionSlot, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult> RunAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Func<TState, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        PendingCall call = _calls.Rent();
        Exception? orphan = Start(
            call,
            (state, start: start ?? throw new ArgumentNullException(nameof(start))),
            static (s, _) => s.start(s.state),
            slot ?? throw new ArgumentNullException(nameof(slot)),
            deadline,
            operation,
            cancellationToken
        );
        return orphan is null ? call.Task : new(Task.FromException<AvResult>(orphan));
    }

    private static string? Checked(Delegate start, string? operation) =>
        start is null ? throw new ArgumentNullException(nameof(start)) : operation;

    /// <returns>An exception of the start that the one who waits, having cancelled, was not told of.</returns>
    private static Exception? Start<TState>(
        PendingCall call,
        TState state,
        Func<TState, PendingCall, int> start,
        AvCompletionSlot? slot,
        TimeSpan? deadline,
        string? operation,
        CancellationToken cancellationToken
    )
    {
        TimeSpan wait = deadline ?? DefaultDeadline;
        if (wait <= TimeSpan.Zero && wait != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                nameof(deadline),
                wait,
                "The deadline must be more than zero, or Timeout.InfiniteTimeSpan."
            );
        }

        call.Begin(
            new()
            {
                Operation = OperationText.OfSource(operation),
                Deadline = wait,
                LostAfter = LostAfter,
                LostOnlyWhenGivenUp = true,
                Turns = TurnSource.OfCaller,
                CancellationToken = cancellationToken,
            }
        );
        return PendingCallStart.Run(call, call.Generation, slot, state, start);
    }
}
