using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>Tells of what happens in front of a lane.</summary>
internal static class LaneReports
{
    public static void ReportQueued(this ResilienceStrategyTelemetry telemetry, OnAvLaneQueuedArguments arguments)
    {
        telemetry.Report(AvEvents.LaneQueued, arguments.Context, arguments);
        AvRun run = AvRun.Of(arguments.Context);
        Listeners.Tell(run, static run => run.Coordinator.Logger.LaneQueued(run.Operation.Name, run.Operation.Class));
    }

    /// <summary>A strategy outside the lane waited, so that a later call may have got there first (rule L1).</summary>
    public static void ReportReordered(this AvRun run) =>
        Listeners.Tell(run, static run => run.Coordinator.Logger.LaneNotOutermost(run.Operation.Name));

    public static void ReportRefused(
        this ResilienceStrategyTelemetry telemetry,
        ResilienceContext context,
        AvResult turn
    )
    {
        Reports.Tell(telemetry, AvEvents.LaneRefused, context, turn);
        Reports.Log(context, turn, static (log, run, error) => log.LaneRefused(run.Operation.Name, error.Reason));
    }
}
