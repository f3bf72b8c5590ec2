using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>Tells of callbacks that come late, never, or for nobody.</summary>
internal static class CallbackReports
{
    /// <summary>A code came for which nobody waits any more (rule A6).</summary>
    public static void ReportLate(this AvRun run, int code)
    {
        AvResult late = AvResult.FromCode(code, run.Operation.Name, null, run.Coordinator.Catalog);
        ReportAfterwards(run, AvEvents.LateSettled, late);
        AvMeter.Count(AvMeter.Late, run, late.Outcome);
        Listeners.Tell(
            (run, late, code),
            static s =>
                s.run.Coordinator.Logger.LateSettled(
                    s.run.Operation.Name,
                    s.late.Error?.Info.Name ?? Reports.Ok,
                    s.code
                )
        );
    }

    /// <summary>A callback did not come (rule L6).</summary>
    public static void ReportLost(this AvRun run)
    {
        AvError lost = AvError.FromReason(AvErrorReason.CallbackLost, run.Operation.Name);
        ReportAfterwards(run, AvEvents.CallbackLost, lost);
        AvMeter.Count(AvMeter.Lost, run, lost);
        Listeners.Tell(
            run,
            static run =>
                run.Coordinator.Logger.CallbackLost(run.Operation.Name, run.Coordinator.LostAfter.TotalSeconds)
        );
    }

    /// <summary>A callback came that belongs to nothing (rules A1, A4).</summary>
    public static void ReportStray(this AvCoordinator coordinator, in AvStrayCallback stray)
    {
        AvOutcome outcome = AvResult.FromCode(stray.Number, stray.Operation, null, coordinator.Catalog).Outcome;
        if (AvMeter.Stray.Enabled)
        {
            AvMeter.Count(AvMeter.Stray, TelemetryTag.Of(stray, outcome, coordinator.Catalog.Edition));
        }

        Listeners.Tell(
            (coordinator, stray, outcome),
            static s =>
                s.coordinator.Logger.StrayCallback(
                    s.stray.Operation,
                    (s.outcome as AvError)?.Info.Name ?? Reports.Ok,
                    s.stray.Number,
                    s.stray.Kind
                )
        );
    }

    /// <summary>Of a run that may be over, and with it its context, which is another's by now.</summary>
    private static void ReportAfterwards(AvRun run, ResilienceEvent happening, AvResult outcome)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(run.Operation.Name);
        run.Telemetry?.Report(
            happening,
            context,
            Outcome.FromResult(outcome),
            new AvEventArguments(context, run.Operation, outcome)
        );
        ResilienceContextPool.Shared.Return(context);
    }
}
