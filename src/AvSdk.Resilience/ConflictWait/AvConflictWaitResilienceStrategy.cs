using AvSdk.Results;
using Polly;
using Polly.Telemetry;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AvSdk.Resilience;

/// <summary>Starts an operation again, any operation, once whoever was in its way may be done (rules C1 to C3).</summary>
internal sealed class AvConflictWaitResilienceStrategy(
    AvConflictWaitStrategyOptions options,
    AvRemedyMap remedies,
    TimeProvider timeProvider,
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
                if (outcome.Exception is not null || FindConflict(run, outcome.Result) is not { } conflict)
                {
                    return outcome;
                }

                firstConflict ??= timeProvider.GetTimestamp();
                TimeSpan left = options.MaxWait - timeProvider.GetElapsedTime(firstConflict.Value);
                if (starts >= options.MaxStarts || left <= TimeSpan.Zero)
                {
                    return telemetry.ReportPersists(context, conflict);
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

    private AvError? FindConflict(AvRun run, AvResult result) =>
        result.Error is { } error && remedies.Advises(error, run.Operation, AvRemedies.WaitForPreviousOperation)
            ? error
            : null;

    private TimeSpan Delay(int starts)
    {
        double longest = options.MaxPollInterval.TotalMilliseconds;
        double doubled = options.PollInterval.TotalMilliseconds * Math.Pow(2, Math.Min(starts, 30));
        double jittered = Math.Min(doubled, longest) * (0.5 + options.Randomizer()); // Capped before, else all become the longest.
        return TimeSpan.FromMilliseconds(Math.Min(jittered, longest));
    }

    private ValueTask ReportAsync(ResilienceContext context, Outcome<AvResult> outcome, int starts, TimeSpan delay)
    {
        var arguments = new OnAvConflictArguments(context, outcome.Result, starts, delay);
        telemetry.ReportConflict(arguments);
        return options.OnConflict is { } hook ? HookScope.RunAsync(AvRun.Of(context).Lane, hook, arguments) : default;
    }
}
