using System.ComponentModel;
using System.Runtime.CompilerServices;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

// An async lambda would become an async void where a start returns nothing, and would complete nothing where it returns an
// int. Each form that it could bind to has an overload here that the compiler refuses. Where
// the start returns an int only an async lambda fits it; the priority keeps a start that only throws from fitting both.
public static partial class AvPipelineExtensions
{
    /// <summary>Not for use: an async start would return before the SDK answered. It exists so that the compiler says so.</summary>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public static ValueTask<AvResult> RunAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    [OverloadResolutionPriority(-1)]
    public static ValueTask<AvResult<T>> RunAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion<T>, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvCompletion, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion<T>, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvCompletion<T>, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        Func<Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        TState state,
        Func<TState, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        Func<Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, Task}, CancellationToken)"/>
    [Obsolete(AvCaller.AsyncStart, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, Task> start,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException(AvCaller.AsyncStart);
}
