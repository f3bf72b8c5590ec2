using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AvSdk.Results;

// An async lambda would become an async void where a start returns nothing, and would complete nothing where it returns an
// int. Each form that it could bind to has an overload here that the compiler refuses. Where
// the start returns an int only an async lambda fits it; the priority keeps a start that only throws from fitting both.
public sealed partial class AvCaller
{
    internal const string AsyncStart =
        "The start of an operation is one call of the SDK and must not be async: its int is the answer. Await before or after RunAsync.";

    /// <summary>Not for use: an async start would return before the SDK answered. It exists so that the compiler says so.</summary>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public ValueTask<AvResult> RunAsync(
        Func<AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public ValueTask<AvResult<T>> RunAsync<T>(
        Func<AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult> RunVoidAsync(
        Func<AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult> RunVoidAsync<TState>(
        TState state,
        Func<TState, AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult<T>> RunVoidAsync<T>(
        Func<AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        TState state,
        Func<TState, AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult> RunVoidAsync(
        AvCompletionSlot slot,
        Func<Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult> RunVoidAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Func<TState, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult<T>> RunVoidAsync<T>(
        AvCompletionSlot<T> slot,
        Func<Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AsyncStart);
}
