using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>
/// Runs operations of the SDK through a pipeline. Every start happens on the SDK's thread (rules D1, D2), and every form has
/// a twin that takes a state, so that a static lambda does. Await the result: its <c>Result</c> throws while the operation
/// runs (rule D3). An exception of the start passes to the one who awaits (rule A8).
/// </summary>
public static partial class AvPipelineExtensions
{
    /// <summary>Runs an operation that completes by a callback.</summary>
    /// <param name="pipeline">A pipeline with <c>AddAvResilience</c>, or with <c>AddAvLane</c> outermost.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait. The native operation goes on, and keeps its lane (rules A7, L5).</param>
    /// <returns>What the operation came to, after all that the remedies could do.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The operation's own deadline is too short, and nobody said that this is meant (rule T6).</exception>
    /// <exception cref="OperationCanceledException">Awaiting it: the wait was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">Awaiting it: the coordinator was disposed.</exception>
    public static ValueTask<AvResult> RunAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        Func<AvCompletion, int> start,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            Given.Check(start),
            static (start, call) => start(new AvCompletion(call)),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once, with <c>done.Complete</c> as its callback, and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult> RunAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        TState state,
        Func<TState, AvCompletion, int> start,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            null,
            (state, start: Given.Check(start)),
            static (s, call) => s.start(s.state, new AvCompletion(call)),
            cancellationToken
        );

    /// <summary>Runs an operation whose completion is an event that a slot stands for (rules A12, A13).</summary>
    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, Func{AvCompletion, int}, CancellationToken)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult> RunAsync(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        Func<int> start,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            Given.Check(slot).Place,
            Given.Check(start),
            static (start, _) => start(),
            cancellationToken
        );

    /// <inheritdoc cref="RunAsync(ResiliencePipeline{AvResult}, AvOperation, AvCompletionSlot, Func{int}, CancellationToken)"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="operation">What is going to be done.</param>
    /// <param name="slot">The slot that is subscribed to the event.</param>
    /// <param name="state">What the start needs.</param>
    /// <param name="start">Calls the SDK once and returns its int.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask<AvResult> RunAsync<TState>(
        this ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        AvCompletionSlot slot,
        TState state,
        Func<TState, int> start,
        CancellationToken cancellationToken = default
    ) =>
        Run(
            pipeline,
            operation,
            Given.Check(slot).Place,
            (state, start: Given.Check(start)),
            static (s, _) => s.start(s.state),
            cancellationToken
        );

    private static void Check(ResiliencePipeline<AvResult> pipeline, AvOperation operation)
    {
        Given.Check(pipeline);
        Given.Check(operation);
        if (
            operation.Deadline is { } deadline
            && DeadlineRule.FindFault(deadline, operation.AllowDeadlineBelowSdkTimeout, $"{operation.Name}'s Deadline")
                is { } fault
        )
        {
            throw new ArgumentException(fault, nameof(operation));
        }
    }

    private static ValueTask<AvResult> Run<TState>(
        ResiliencePipeline<AvResult> pipeline,
        AvOperation operation,
        ICompletionPlace? place,
        TState state,
        Func<TState, PendingCall, int> start,
        CancellationToken cancellationToken
    )
    {
        Check(pipeline, operation);
        return CallbackRun<TState>
            .Of(operation, place, state, start)
            .RunAsync(pipeline, continueOnCapturedContext: false, cancellationToken);
    }
}
