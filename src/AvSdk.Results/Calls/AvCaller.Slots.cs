using System.Runtime.CompilerServices;

namespace AvSdk.Results;

// Operations whose completion is an event that is set once: a slot stands for it.
public sealed partial class AvCaller
{
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
    ) => RunAsync(slot, Given.Check(start), static start => start(), deadline, cancellationToken, operation);

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
        Given.Check(slot);
        Given.Check(start);
        TimeSpan wait = Wait(deadline);
        PendingCall call = _calls.Rent();
        Exception? orphan = Start(
            call,
            (state, start),
            static (s, _) => s.start(s.state),
            slot.Place,
            wait,
            operation,
            cancellationToken
        );
        return orphan is null ? call.Task : new(Task.FromException<AvResult>(orphan));
    }

    /// <summary>Starts an operation whose completion is an event that brings a value and that a slot stands for (rules A12, A13).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
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
    public ValueTask<AvResult<T>> RunAsync<T>(
        AvCompletionSlot<T> slot,
        Func<int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunAsync(slot, Given.Check(start), static start => start(), deadline, cancellationToken, operation);

    /// <inheritdoc cref="RunAsync{T}(AvCompletionSlot{T}, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult<T>> RunAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    )
    {
        Given.Check(slot);
        Given.Check(start);
        TimeSpan wait = Wait(deadline);
        PendingCall<T> call = _calls.Rent<T>();
        Exception? orphan = Start(
            call,
            (state, start),
            static (s, _) => s.start(s.state),
            slot.Place,
            wait,
            operation,
            cancellationToken
        );
        return orphan is null ? call.TaskOfValue : new(Task.FromException<AvResult<T>>(orphan));
    }
}
