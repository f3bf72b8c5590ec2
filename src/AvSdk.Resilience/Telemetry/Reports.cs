using AvSdk.Results;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// Tells of what happens in a run, once in each place: Polly's telemetry, the coordinator's log, the metrics, the activity.
/// The strategies do so before any delegate of the user's (rule O2).
/// </summary>
internal static class Reports
{
    /// <summary>The word for 0, which the table has no row for.</summary>
    public const string Ok = nameof(AvErrorCode.Ok);

    public static void Tell(
        ResilienceStrategyTelemetry? telemetry,
        ResilienceEvent happening,
        ResilienceContext context,
        AvResult outcome
    ) =>
        telemetry?.Report(
            happening,
            context,
            Outcome.FromResult(outcome),
            new AvEventArguments(context, AvRun.Of(context).Operation, outcome)
        );

    public static void Log(ResilienceContext context, AvResult result, Action<ILogger, AvRun, AvError> log) =>
        Listeners.Tell(
            (AvRun.Of(context), result.Error, log),
            static s => s.log(s.Item1.Coordinator.Logger, s.Item1, s.Error!)
        );
}
