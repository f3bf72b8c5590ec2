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
            Checked(start),
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
    )
    {
        Check(pipeline, operation);
        return new ValueRun<TState, T>(operation, state, Checked(start)).RunAsync(
            pipeline,
            continueOnCapturedContext: false,
            cancellationToken
        );
    }
}
