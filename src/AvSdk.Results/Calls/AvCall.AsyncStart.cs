using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AvSdk.Results;

// Why they are here: see AvCaller.AsyncStart.cs.
public static partial class AvCall
{
    /// <summary>Not for use: an async start would return before the SDK answered. It exists so that the compiler says so.</summary>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public static ValueTask<AvResult> RunAsync(
        Func<AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public static ValueTask<AvResult<T>> RunAsync<T>(
        Func<AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync(
        Func<AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        TState state,
        Func<TState, AvCompletion, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        Func<AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        TState state,
        Func<TState, AvCompletion<T>, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync(
        AvCompletionSlot slot,
        Func<Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        AvCompletionSlot slot,
        TState state,
        Func<TState, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        AvCompletionSlot<T> slot,
        Func<Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(Func{AvCompletion, Task}, TimeSpan?, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, Task> start,
        TimeSpan? deadline = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);
}
