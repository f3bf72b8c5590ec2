using AvSdk.Results;
using Polly.Retry;

namespace AvSdk.Resilience;

/// <summary>Tells of retries. Polly's telemetry has them from Polly itself.</summary>
internal static class RetryReports
{
    /// <summary>What Polly is to call before a retry: the report, then the user's own delegate.</summary>
    public static Func<OnRetryArguments<AvResult>, ValueTask> Before(
        Func<OnRetryArguments<AvResult>, ValueTask>? user
    ) =>
        arguments =>
        {
            Report(arguments);
            return user?.Invoke(arguments) ?? default;
        };

    private static void Report(OnRetryArguments<AvResult> arguments)
    {
        AvRun run = AvRun.Of(arguments.Context);
        if (arguments.Outcome.Exception is null)
        {
            AvMeter.Count(AvMeter.Retries, run, arguments.Outcome.Result.Outcome);
        }
        else if (AvMeter.Retries.Enabled)
        {
            string edition = run.Coordinator.Catalog.Edition;
            AvMeter.Count(AvMeter.Retries, TelemetryTag.Of(run.Operation, TelemetryTag.Exception, edition));
        }

        Listeners.Tell((run, arguments), static s => Log(s.run, s.arguments));
    }

    private static void Log(AvRun run, OnRetryArguments<AvResult> arguments)
    {
        int next = arguments.AttemptNumber + 2; // Polly counts from zero, and has counted the one that failed.
        double seconds = arguments.RetryDelay.TotalSeconds;
        if (arguments.Outcome.Exception is { } exception)
        {
            string type = exception.GetType().FullName ?? exception.GetType().Name;
            run.Coordinator.Logger.RetryAfterException(run.Operation.Name, type, next, seconds);
            return;
        }

        AvResult answer = arguments.Outcome.Result;
        run.Coordinator.Logger.Retry(
            run.Operation.Name,
            answer.Error?.Info.Name ?? Reports.Ok,
            answer.Outcome.Number,
            next,
            seconds,
            answer.Error?.Advice ?? "",
            answer.Error?.Reason ?? AvErrorReason.None
        );
    }
}
