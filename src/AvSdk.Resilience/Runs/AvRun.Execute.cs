using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>From the caller into the pipeline, and back out of it.</summary>
internal abstract partial class AvRun
{
    private static readonly ResiliencePropertyKey<AvRun> Key = new("AvSdk.Run");
    private CancellationToken _callerToken;

    /// <summary>The run that a pipeline is executing.</summary>
    /// <exception cref="InvalidOperationException">The pipeline was not called through RunAsync.</exception>
    public static AvRun Of(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out AvRun? run)
            ? run
            : throw new InvalidOperationException(
                "A strategy of AvSdk.Resilience needs to know the operation: call pipeline.RunAsync(operation, …) instead of Execute or ExecuteAsync."
            );

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
        ValueTask<Outcome<AvResult>> execution;
        try
        {
            execution = pipeline.ExecuteOutcomeAsync(static (context, run) => run.AttemptAsync(context), context, this);
        }
#pragma warning disable CA1031 // A pipeline that has been disposed of throws here: the one who awaits gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            execution = new(Outcome.FromException<AvResult>(exception));
        }

        if (execution.IsCompletedSuccessfully)
        {
            Finish(context, execution.Result);
        }
        else
        {
            _ = FinishAsync(context, execution);
        }
    }

    private async Task FinishAsync(ResilienceContext context, ValueTask<Outcome<AvResult>> execution)
    {
        Outcome<AvResult> outcome;
        try
        {
            outcome = await execution.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A strategy of the user's may throw where it should return: the caller gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            outcome = Outcome.FromException<AvResult>(exception);
        }

        Finish(context, outcome);
    }

    private void Finish(ResilienceContext context, Outcome<AvResult> outcome)
    {
        ResilienceContextPool.Shared.Return(context);
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
