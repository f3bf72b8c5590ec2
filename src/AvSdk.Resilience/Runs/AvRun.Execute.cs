using System.Runtime.CompilerServices;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>From the caller into the pipeline, and back out of it.</summary>
internal abstract partial class AvRun
{
    private static readonly ResiliencePropertyKey<AvRun> Key = new("AvSdk.Run");
    private CancellationToken _callerToken;
    private int _callingThread; // While the pipeline is being called; 0 once it has returned.
    private Action? _onExecuted; // Made once an object.
    private ResilienceContext? _context; // These two while the pipeline has not ended at once.
    private ConfiguredValueTaskAwaitable<Outcome<AvResult>>.ConfiguredValueTaskAwaiter _execution;

    /// <summary>The run that a pipeline is executing.</summary>
    /// <exception cref="InvalidOperationException">The pipeline was not called through RunAsync.</exception>
    public static AvRun Of(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out AvRun? run)
            ? run
            : throw new InvalidOperationException(
                "A strategy of AvSdk.Resilience needs to know the operation: call pipeline.RunAsync(operation, …) instead of Execute or ExecuteAsync."
            );

    /// <summary>Whether nothing asynchronous has come between the call and here: the calls have kept their order (rule L1).</summary>
    private bool IsInsideCall => _callingThread == Environment.CurrentManagedThreadId;

    /// <summary>Enters the pipeline; whatever comes of it is the outcome of this promise.</summary>
    protected void Execute(
        ResiliencePipeline<AvResult> pipeline,
        bool continueOnCapturedContext,
        CancellationToken cancellationToken
    )
    {
        _callerToken = cancellationToken;
        ResilienceContext context = ResilienceContextPool.Shared.Get(
            Operation.Name,
            continueOnCapturedContext,
            cancellationToken
        );
        context.Properties.Set(Key, this);
        _callingThread = Environment.CurrentManagedThreadId;
        var trace = RunTrace.Begin(context, this);
        ValueTask<Outcome<AvResult>> execution;
        try
        {
            execution = pipeline.ExecuteOutcomeAsync(
                static (context, run) => RunTrace.Of(context)?.AttemptAsync(context) ?? run.AttemptAsync(context),
                context,
                this
            );
        }
#pragma warning disable CA1031 // A pipeline that has been disposed of throws here: the one who awaits gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            execution = new(Outcome.FromException<AvResult>(exception));
        }

        _callingThread = 0;
        if (execution.IsCompletedSuccessfully)
        {
            Finish(context, execution.Result);
        }
        else
        {
            FinishLater(context, execution);
        }

        trace?.LeaveToCaller();
    }

    /// <summary>By a delegate of the run's own, not by a method that awaits: its box would be an object a run (rule O4).</summary>
    private void FinishLater(ResilienceContext context, ValueTask<Outcome<AvResult>> execution)
    {
        _context = context;
        _execution = execution.ConfigureAwait(false).GetAwaiter();
        _execution.UnsafeOnCompleted(_onExecuted ??= OnExecuted);
    }

    private void OnExecuted()
    {
        Outcome<AvResult> outcome;
        try
        {
            outcome = _execution.GetResult();
        }
#pragma warning disable CA1031 // A strategy of the user's may throw where it should return: the caller gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome = Outcome.FromException<AvResult>(exception);
        }

        Finish(_context!, outcome);
    }

    private void Finish(ResilienceContext context, Outcome<AvResult> outcome)
    {
        RunTrace.Of(context)?.End(outcome, _callerToken);
        ResilienceContextPool.Shared.Return(context);
        _isSpokenOf |= outcome.Exception is not null; // What an exception left behind is not known.
        switch (outcome.Exception)
        {
            case null:
                Fulfil(outcome.Result.Outcome);
                break;
            // Whatever tokens were linked on the way, the caller gets its own (rule A7).
            case OperationCanceledException canceled when _callerToken.IsCancellationRequested:
                Break(new OperationCanceledException(canceled.Message, canceled, _callerToken));
                break;
            default:
                Break(outcome.Exception);
                break;
        }
    }
}
