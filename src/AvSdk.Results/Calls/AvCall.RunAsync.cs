using System.Runtime.CompilerServices;

namespace AvSdk.Results;

public static partial class AvCall
{
    /// <inheritdoc cref="AvCaller.RunAsync(Func{AvCompletion, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunAsync(
        Func<AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{TState}(TState, Func{TState, AvCompletion, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunAsync<TState>(
        TState state,
        Func<TState, AvCompletion, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{T}(Func{AvCompletion{T}, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunAsync<T>(
        Func<AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync<T>(start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{TState, T}(TState, Func{TState, AvCompletion{T}, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunAsync<TState, T>(
        TState state,
        Func<TState, AvCompletion<T>, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync<TState, T>(state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync(AvCompletionSlot, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunAsync(
        AvCompletionSlot slot,
        Func<int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(slot, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{TState}(AvCompletionSlot, TState, Func{TState, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult> RunAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Func<TState, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(slot, state, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{T}(AvCompletionSlot{T}, Func{int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunAsync<T>(
        AvCompletionSlot<T> slot,
        Func<int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(slot, start, deadline, cancellationToken, operation);

    /// <inheritdoc cref="AvCaller.RunAsync{TState, T}(AvCompletionSlot{T}, TState, Func{TState, int}, TimeSpan?, CancellationToken, string?)"/>
    public static ValueTask<AvResult<T>> RunAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, int> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(start))] string? operation = null
    ) => Default.RunAsync(slot, state, start, deadline, cancellationToken, operation);
}
