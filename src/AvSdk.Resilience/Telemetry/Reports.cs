using AvSdk.Results;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// Tells of what happens in a run, once in each place: Polly's telemetry, the coordinator's log, the metrics, the activity.
/// The strategies call these before any delegate of the user's (rule O2).
/// </summary>
internal static class Reports
{
    /// <summary>The word for 0, which the table has no row for.</summary>
    public const string Ok = nameof(AvErrorCode.Ok);

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
        Report(telemetry, AvEvents.LaneRefused, context, turn);
        Log(context, turn, static (log, run, error) => log.LaneRefused(run.Operation.Name, error.Reason));
    }

    public static void ReportConflict(this ResilienceStrategyTelemetry telemetry, OnAvConflictArguments arguments)
    {
        ResilienceContext context = arguments.Context;
        AvResult answer = arguments.Outcome;
        telemetry.Report(AvEvents.Conflict, context, Outcome.FromResult(answer), arguments);
        AvMeter.Count(AvMeter.ConflictWaits, AvRun.Of(context), answer.Outcome);
        RunTrace.Of(context)?.AddConflictWait(answer, arguments.Delay);
        Listeners.Tell(
            (AvRun.Of(context), answer.Error, arguments.Delay),
            static s =>
                s.Item1.Coordinator.Logger.ConflictWait(
                    s.Item1.Operation.Name,
                    s.Error!.Info.Name,
                    s.Error.Number,
                    s.Delay.TotalSeconds,
                    s.Error.Advice,
                    s.Error.Reason
                )
        );
    }

    /// <returns>The outcome that says that the conflict did not end (rule C2).</returns>
    public static Outcome<AvResult> ReportPersists(
        this ResilienceStrategyTelemetry telemetry,
        ResilienceContext context,
        AvError conflict
    )
    {
        AvResult persists = conflict.WithReason(AvErrorReason.ConflictPersists);
        Report(telemetry, AvEvents.ConflictPersists, context, persists);
        Log(
            context,
            persists,
            static (log, run, error) =>
                log.ConflictPersists(run.Operation.Name, error.Info.Name, error.Number, error.Advice, error.Reason)
        );
        return Outcome.FromResult(persists);
    }

    public static void ReportAlreadyInState(
        this ResilienceStrategyTelemetry telemetry,
        OnAvAlreadyInStateArguments arguments
    )
    {
        AvResult answer = arguments.Outcome;
        telemetry.Report(AvEvents.AlreadyInState, arguments.Context, Outcome.FromResult(answer), arguments);
        AvMeter.Count(AvMeter.AlreadyInState, AvRun.Of(arguments.Context), answer.Outcome);
        Log(
            arguments.Context,
            answer,
            static (log, run, error) => log.AlreadyInState(run.Operation.Name, error.Info.Name, error.Number)
        );
    }

    /// <returns>The outcome that says that the state is another one (rule S2).</returns>
    public static Outcome<AvResult> ReportNotConfirmed(
        this ResilienceStrategyTelemetry telemetry,
        ResilienceContext context,
        AvError answer
    )
    {
        AvResult denied = answer.WithReason(AvErrorReason.NotConfirmed);
        Report(telemetry, AvEvents.NotConfirmed, context, denied);
        Log(
            context,
            denied,
            static (log, run, error) =>
                log.NotConfirmed(run.Operation.Name, error.Info.Name, error.Number, error.Reason)
        );
        return Outcome.FromResult(denied);
    }

    /// <returns>The outcome of a run that the total timeout ended (rule T4).</returns>
    public static Outcome<AvResult> ReportTotalTimeout(
        this ResilienceStrategyTelemetry telemetry,
        ResilienceContext context,
        AvError last
    )
    {
        Report(telemetry, AvEvents.TotalTimeout, context, last);
        Log(
            context,
            last,
            static (log, run, error) =>
                log.TotalTimeout(run.Operation.Name, error.Info.Name, error.Number, error.Advice, error.Reason)
        );
        return Outcome.FromResult<AvResult>(last);
    }

    /// <summary>An attempt has ended. What is to be told of is that its deadline has passed (rule A5).</summary>
    public static void ReportAttempt(this AvRun run, ResilienceContext context, AvOutcome outcome)
    {
        if (outcome is not AvError { Reason: AvErrorReason.Deadline })
        {
            return;
        }

        var result = new AvResult(outcome);
        Report(run.Telemetry, AvEvents.Deadline, context, result);
        Log(
            context,
            result,
            static (log, run, error) =>
                log.DeadlinePassed(run.Operation.Name, error.Info.Name, error.Number, error.Reason)
        );
    }

    /// <summary>A code came for which nobody waits any more (rule A6).</summary>
    public static void ReportLate(this AvRun run, int code)
    {
        AvResult late = AvResult.FromCode(code, run.Operation.Name, null, run.Coordinator.Catalog);
        ReportAfterwards(run, AvEvents.LateSettled, late);
        AvMeter.Count(AvMeter.Late, run, late.Outcome);
        Listeners.Tell(
            (run, late, code),
            static s =>
                s.run.Coordinator.Logger.LateSettled(s.run.Operation.Name, s.late.Error?.Info.Name ?? Ok, s.code)
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
                    (s.outcome as AvError)?.Info.Name ?? Ok,
                    s.stray.Number,
                    s.stray.Kind
                )
        );
    }

    private static void Report(
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

    private static void Log(ResilienceContext context, AvResult result, Action<ILogger, AvRun, AvError> log) =>
        Listeners.Tell(
            (AvRun.Of(context), result.Error, log),
            static s => s.log(s.Item1.Coordinator.Logger, s.Item1, s.Error!)
        );
}
