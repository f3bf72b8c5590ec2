using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>Tells of what an answer of the SDK came to, or that none came in time.</summary>
internal static class AnswerReports
{
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
        Reports.Tell(telemetry, AvEvents.ConflictPersists, context, persists);
        Reports.Log(
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
        Reports.Log(
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
        Reports.Tell(telemetry, AvEvents.NotConfirmed, context, denied);
        Reports.Log(
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
        Reports.Tell(telemetry, AvEvents.TotalTimeout, context, last);
        Reports.Log(
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
        Reports.Tell(run.Telemetry, AvEvents.Deadline, context, result);
        Reports.Log(
            context,
            result,
            static (log, run, error) =>
                log.DeadlinePassed(run.Operation.Name, error.Info.Name, error.Number, error.Reason)
        );
    }
}
