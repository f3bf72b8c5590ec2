using System.Runtime.CompilerServices;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

// Operations that are done when their call returns. A call that only throws, or is only "default", fits an int and a result:
// the priority takes it for a result, whose default is a failure.
public static partial class AvPipelineExtensions
{
    /// <summary>Runs an operation that is done when its call returns.</summary>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    public static ValueTask<AvResult> RunAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<int> call,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            Given.Check(call),
            static (call, pending) => Returned(pending, call()),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{int}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Calls the SDK once and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    public static ValueTask<AvResult> RunAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, int> call,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            (state, call: Given.Check(call)),
            static (s, pending) => Returned(pending, s.call(s.state)),
            cancellationToken
        );

    /// <summary>Runs an operation of several calls that makes its own result of them.</summary>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="call">Makes the calls; all of them again when it is retried.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    [OverloadResolutionPriority(1)]
    public static ValueTask<AvResult> RunAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvResult> call,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            Given.Check(call),
            static (call, pending) => Returned(pending, call()),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvResult}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the calls need.</param>
    /// <param name="call">Makes the calls; all of them again when it is retried.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    [OverloadResolutionPriority(1)]
    public static ValueTask<AvResult> RunAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvResult> call,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            (state, call: Given.Check(call)),
            static (s, pending) => Returned(pending, s.call(s.state)),
            cancellationToken
        );

    /// <summary>Runs an operation that is done when its call returns and that brings a value, of an <c>out</c> parameter for instance.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="call">Makes the call, or several; all of them again when it is retried.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    public static ValueTask<AvResult<T>> RunAsync<T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvResult<T>> call,
        CancellationToken cancellationToken = default
    ) =>
        pipeline.RunAsync<Func<AvResult<T>>, T>(operation, Given.Check(call), static call => call(), cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(ResiliencePipeline{AvResult}, AvOperation, Func{AvResult{T}}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the call needs.</param>
    /// <param name="call">Makes the call, or several; all of them again when it is retried.</param>
    /// <param name="cancellationToken">Ends the wait for its turn.</param>
    public static ValueTask<AvResult<T>> RunAsync<TState, T>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvResult<T>> call,
        CancellationToken cancellationToken = default
    ) =>
        RunValue<(TState State, Func<TState, AvResult<T>> Call, AvOperation Operation), T>(
            pipeline,
            operation,
            null,
            (state, Given.Check(call), operation),
            static (s, done) =>
            {
                done.Settle(s.Call(s.State).WithOperation(s.Operation.Name));
                return 0;
            },
            cancellationToken
        );

    // To the bridge a call that is done when it returns is one whose callback came before its start returned (rule A3).
    private static int Returned(PendingCall pending, int code)
    {
        if (code == 0)
        {
            pending.Complete(pending.Generation, 0, null);
        }

        return code;
    }

    private static int Returned(PendingCall pending, AvResult result)
    {
        pending.Complete(
            pending.Generation,
            result.Error is { } error && pending.Operation is { } name ? error.WithOperation(name) : result
        );
        return 0;
    }
}
