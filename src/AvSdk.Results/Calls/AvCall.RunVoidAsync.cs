using System.Runtime.CompilerServices;

namespace AvSdk.Results;

public static partial class AvCall
{
    /// <inheritdoc cref="AvCaller.RunVoidAsync(Action{AvCompletion}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunVoidAsync(
        Action<AvCompletion> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{TState}(TState, Action{TState, AvCompletion}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        TState state,
        Action<TState, AvCompletion> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{T}(Action{AvCompletion{T}}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        Action<AvCompletion<T>> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync<T>(start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{TState, T}(TState, Action{TState, AvCompletion{T}}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        TState state,
        Action<TState, AvCompletion<T>> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync<TState, T>(state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync(AvCompletionSlot, Action, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunVoidAsync(
        AvCompletionSlot slot,
        Action start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(slot, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{TState}(AvCompletionSlot, TState, Action{TState}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Action<TState> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(slot, state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{T}(AvCompletionSlot{T}, Action, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        AvCompletionSlot<T> slot,
        Action start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(slot, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunVoidAsync{TState, T}(AvCompletionSlot{T}, TState, Action{TState}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Action<TState> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunVoidAsync(slot, state, start, deadline, cancellationToken, operation);
}
