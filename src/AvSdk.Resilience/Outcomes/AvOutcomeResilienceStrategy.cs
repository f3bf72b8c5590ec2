using AvSdk.Results;
using Polly;
using Polly.Timeout;

namespace AvSdk.Resilience;

/// <summary>
/// Just inside the lane: tells the run how long an attempt may take, and when the total timeout has ended the run, answers
/// with the last thing that the SDK said instead of Polly's exception (rule T4).
/// </summary>
internal sealed class AvOutcomeResilienceStrategy(TimeSpan attemptDeadline) : ResilienceStrategy<AvResult>
{
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        AvRun run = AvRun.Of(context);
        run.AttemptDeadline = attemptDeadline;
        Outcome<AvResult> outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is not TimeoutRejectedException)
        {
            return outcome;
        }

        AvError error =
            run.LastError?.WithReason(AvErrorReason.TotalTimeout)
            ?? AvError.ByWrapper(AvErrorCode.Timeout, AvErrorReason.TotalTimeout, run.Operation.Name);
        return Outcome.FromResult<AvResult>(error);
    }
}
