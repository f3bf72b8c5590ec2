using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

// Operations whose start returns nothing, by a name of their own: a lambda that drops the SDK's int must not compile by accident.
public static partial class AvPipelineExtensions
{
    /// <summary>Runs an operation whose start returns nothing; its callback decides (rule A2).</summary>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    public static ValueTask<AvResult> RunVoidAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Action<AvCompletion> start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunVoidAsync(operation, Given.Check(start), static (start, done) => start(done), cancellationToken);

    /// <inheritdoc cref="RunVoidAsync(ResiliencePipeline{AvResult}, AvOperation, Action{AvCompletion}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Action<TState, AvCompletion> start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunAsync(operation, (state, Given.Check(start)), VoidStart.Of<TState>(), cancellationToken);

    /// <summary>Runs an operation whose start returns nothing and whose callback brings a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Action<AvCompletion<T>> start,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.RunVoidAsync<Action<AvCompletion<T>>, T>(
            operation,
            Given.Check(start),
            static (start, done) => start(done),
            cancellationToken
        );

    /// <inheritdoc cref="RunVoidAsync{T}(ResiliencePipeline{AvResult}, AvOperation, Action{AvCompletion{T}}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Action<TState, AvCompletion<T>> start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunAsync(operation, (state, Given.Check(start)), VoidStart.Of<TState, T>(), cancellationToken);

    /// <summary>Runs an operation whose start returns nothing and whose completion is an event that a slot stands for.</summary>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot, Func{int}, CancellationToken)"/>
    public static ValueTask<AvResult> RunVoidAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        Action start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunVoidAsync(operation, slot, Given.Check(start), static start => start(), cancellationToken);

    /// <inheritdoc cref="RunVoidAsync(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot, Action, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult> RunVoidAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        TState state,
        Action<TState> start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunAsync(operation, slot, (state, Given.Check(start)), VoidStart.OfSlot<TState>(), cancellationToken);

    /// <summary>Runs an operation whose start returns nothing and whose completion is an event that brings a value and that a slot stands for.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync{T}(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot{T}, Func{int}, CancellationToken)"/>
    public static ValueTask<AvResult<T>> RunVoidAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        Action start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunVoidAsync(operation, slot, Given.Check(start), static start => start(), cancellationToken);

    /// <inheritdoc cref="RunVoidAsync{T}(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot{T}, Action, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult<T>> RunVoidAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        TState state,
        Action<TState> start,
        CancellationToken cancellationToken = default
    ) => pipeline.RunAsync(operation, slot, (state, Given.Check(start)), VoidStart.OfSlot<TState>(), cancellationToken);
}
