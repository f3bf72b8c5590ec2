using AvSdk.Resilience;

namespace AvSdk.Samples.Session;

/// <summary>Puts down in the timeline which remedies act. An application logs or counts them here, or leaves it to Polly's telemetry.</summary>
internal static class RemedyLog
{
    public static void Attach(AvResilienceOptions options, Timeline timeline)
    {
        options.Retry.UseJitter = false; // Two runs of this sample shall look the same.
        options.ConflictWait.Randomizer = static () => 0.5;

        options.Lane.OnQueued = arguments =>
        {
            timeline.Remedy($"{arguments.Operation.Name} waits for its turn: the SDK would answer 1001 or 1002 now");
            return default;
        };
        options.Retry.OnRetry = arguments =>
        {
            timeline.Remedy(
                $"{arguments.Outcome.Result.Error?.Operation} is tried again, retry {arguments.AttemptNumber + 1} of {options.Retry.MaxRetryAttempts}",
                arguments.RetryDelay
            );
            return default;
        };
        options.ConflictWait.OnConflict = arguments =>
        {
            timeline.Remedy(
                $"{arguments.Outcome.Error?.Operation} waits for the operation in its way",
                arguments.Delay
            );
            return default;
        };
        options.AlreadyInState.OnAlreadyInState = arguments =>
        {
            timeline.Remedy($"{arguments.Outcome.Error?.Operation}: 1003 is taken for the success that it is");
            return default;
        };
    }
}
