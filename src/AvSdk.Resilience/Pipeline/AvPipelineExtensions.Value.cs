using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

// Operations whose callback brings a value. The pipeline itself sees only whether they succeeded.
public static partial class AvPipelineExtensions
{
    /// <summary>Runs an operation whose callback brings a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    public static ValueTask<AvResult<T>> RunAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion<T>, int> start,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.RunAsync<Func<AvCompletion<T>, int>, T>(
            operation,
            Given.Check(start),
            static (start, done) => start(done),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync{T}(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion{T}, int}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with a callback that ends in <c>done.Complete(code, value)</c>, and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult<T>> RunAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvCompletion<T>, int> start,
        CancellationToken cancellationToken = default
    ) => RunValue(pipeline, operation, null, state, Given.Check(start), cancellationToken);

    /// <summary>Runs an operation whose completion is an event that brings a value and that a slot stands for (rules A12, A13).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot, Func{int}, CancellationToken)"/>
    public static ValueTask<AvResult<T>> RunAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        Func<int> start,
        CancellationToken cancellationToken = default
    ) =>
        RunValue<Func<int>, T>(
            pipeline,
            operation,
            Given.Check(slot).Place,
            Given.Check(start),
            static (start, _) => start(),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync{T}(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot{T}, Func{int}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult<T>> RunAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot<T> slot,
        TState state,
        Func<TState, int> start,
        CancellationToken cancellationToken = default
    ) =>
        RunValue<(TState State, Func<TState, int> Start), T>(
            pipeline,
            operation,
            Given.Check(slot).Place,
            (state, Given.Check(start)),
            static (s, _) => s.Start(s.State),
            cancellationToken
        );

    private static ValueTask<AvResult<T>> RunValue<TState, T>(
        ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        ICompletionPlace? place,
        TState state,
        Func<TState, AvCompletion<T>, int> start,
        CancellationToken cancellationToken
    )
    {
        Check(pipeline, operation);
        return ValueRun<TState, T>
            .Of(operation, place, state, start)
            .RunAsync(pipeline, continueOnCapturedContext: false, cancellationToken);
    }
}
