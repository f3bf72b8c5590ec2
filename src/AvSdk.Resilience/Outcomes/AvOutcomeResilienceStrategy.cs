using AvSdk.Results;
using Polly;
using Polly.Telemetry;
using Polly.Timeout;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AvSdk.Resilience;

/// <summary>
/// Just inside the lane: tells the run what times it has. When the total timeout has ended the run, or would end it before
/// the next attempt, it answers with the last thing that the SDK said, instead of Polly's exception (rule T4).
/// </summary>
/// <param name="times">How long an attempt may take, and all of them together.</param>
/// <param name="clock">The pipeline's clock, which the total timeout goes by.</param>
/// <param name="telemetry">Polly's telemetry.</param>
internal sealed class AvOutcomeResilienceStrategy(
    AvOutcomeResilienceStrategy.Times times,
    TimeProvider clock,
    ResilienceStrategyTelemetry telemetry
) : ResilienceStrategy<AvResult>
{
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // Rule O4: it waits in every run.
#endif
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        AvRun run = AvRun.Of(context);
        run.AttemptDeadline = times.AttemptDeadline;
        run.BeginTotal(clock, times.TotalTimeout);
        Outcome<AvResult> outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        AvError? ended = outcome.Exception switch
        {
            TimeoutRejectedException when run.TotalTimeoutPassed => run.LastError
                ?? AvError.FromReason(AvErrorReason.TotalTimeout, run.Operation.Name),
            null when run.RetryDidNotFit => outcome.Result.Error,
            _ => null,
        };
        return ended is null
            ? outcome
            : telemetry.ReportTotalTimeout(context, ended.WithReason(AvErrorReason.TotalTimeout));
    }

    /// <param name="AttemptDeadline">Of one attempt.</param>
    /// <param name="TotalTimeout">Of all; zero where there is none, or where a generator says it.</param>
    internal readonly record struct Times(TimeSpan AttemptDeadline, TimeSpan TotalTimeout);
}
