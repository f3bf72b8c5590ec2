using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>Starts an operation again, any operation, once whoever was in its way may be done (rules C1 to C3).</summary>
internal sealed class AvConflictWaitResilienceStrategy(
    AvConflictWaitStrategyOptions options,
    AvRemedyMap remedies,
    TimeProvider timeProvider,
    ResilienceStrategyTelemetry telemetry
) : ResilienceStrategy<AvResult>
{
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        try
        {
            AvRun run = AvRun.Of(context);
            run.Remedies = remedies;
            ConflictSignals signals = run.Coordinator.Signals;
            long? firstConflict = null;
            for (int starts = 0; ; starts++)
            {
                // Counted before the start: a signal that comes while it is being refused is not missed.
                long since = signals.Count(run.Operation.Class);
                Outcome<AvResult> outcome = await callback(context, state)
                    .ConfigureAwait(context.ContinueOnCapturedContext);
                if (outcome.Exception is not null || FindConflict(outcome.Result) is not { } conflict)
                {
                    return outcome;
                }

                firstConflict ??= timeProvider.GetTimestamp();
                TimeSpan left = options.MaxWait - timeProvider.GetElapsedTime(firstConflict.Value);
                if (starts >= options.MaxStarts || left <= TimeSpan.Zero)
                {
                    return Outcome.FromResult<AvResult>(conflict.WithReason(AvErrorReason.ConflictPersists));
                }

                TimeSpan delay = Delay(starts);
                delay = delay < left ? delay : left;
                await ReportAsync(context, outcome, starts, delay).ConfigureAwait(context.ContinueOnCapturedContext);
                await signals
                    .WaitAsync(run.Operation.Class, since, delay, timeProvider, context.CancellationToken)
                    .ConfigureAwait(context.ContinueOnCapturedContext);
            }
        }
#pragma warning disable CA1031 // Polly's strategies return their exceptions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Outcome.FromException<AvResult>(exception);
        }
    }

    private AvError? FindConflict(AvResult result) =>
        result.Error is { } error && remedies.Advises(error, AvRemedies.WaitForPreviousOperation) ? error : null;

    private TimeSpan Delay(int starts)
    {
        double doubled = options.PollInterval.TotalMilliseconds * Math.Pow(2, Math.Min(starts, 30));
        double capped = Math.Min(doubled, options.MaxPollInterval.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(capped * (0.5 + options.Randomizer()));
    }

    private ValueTask ReportAsync(ResilienceContext context, Outcome<AvResult> outcome, int starts, TimeSpan delay)
    {
        var arguments = new OnAvConflictArguments(context, outcome.Result, starts, delay);
        telemetry.Report(new(ResilienceEventSeverity.Warning, "OnAvConflict"), context, outcome, arguments);
        return options.OnConflict?.Invoke(arguments) ?? default;
    }
}
