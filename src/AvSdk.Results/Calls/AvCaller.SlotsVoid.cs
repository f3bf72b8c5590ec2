using System.Runtime.CompilerServices;

namespace AvSdk.Results;

// The same where the start returns nothing.
public sealed partial class AvCaller
{
    /// <summary>Starts an operation whose start returns nothing and whose completion is an event that a slot stands for.</summary>
    /// <inheritdoc cref="RunAsync(AvCompletionSlot, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    public ValueTask<AvResult> RunVoidAsync(
        AvCompletionSlot slot,
        Action start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunVoidAsync(slot, Given.Check(start), static start => start(), deadline, cancellationToken, operation);

    /// <inheritdoc cref="RunVoidAsync(AvCompletionSlot, Action, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult> RunVoidAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Action<TState> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) =>
        RunAsync(slot, (state, Given.Check(start)), VoidStart.OfSlot<TState>(), deadline, cancellationToken, operation);

    /// <summary>Starts an operation whose start returns nothing and whose completion is an event that brings a value and that a slot stands for.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync{T}(AvCompletionSlot{T}, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    public ValueTask<AvResult<T>> RunVoidAsync<T>(
        AvCompletionSlot<T> slot,
        Action start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => RunVoidAsync(slot, Given.Check(start), static start => start(), deadline, cancellationToken, operation);

    /// <inheritdoc cref="RunVoidAsync{T}(AvCompletionSlot{T}, Action, TimeSpan?, CancellationToken, string?)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once.</param>
    /// <param name="deadline">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="operation">Left to the compiler.</param>
    public ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Action<TState> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) =>
        RunAsync(slot, (state, Given.Check(start)), VoidStart.OfSlot<TState>(), deadline, cancellationToken, operation);
}
