using AvSdk.Results;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AvSdk.Resilience;

/// <summary>What <c>AddAvResilience</c> goes by. The defaults work as they are.</summary>
public sealed class AvResilienceOptions
{
    /// <summary>The lane (rules L1 to L5, L7, L8). Its coordinator is the one given to <c>AddAvResilience</c>.</summary>
    public AvLaneStrategyOptions Lane { get; } = new();

    /// <summary>
    /// Polly's retry. Its <c>ShouldHandle</c> adds to what the table says (rule T1), which is 1005 alone in the AV SDK; nothing
    /// is repeated that may not be (rule T2). By default three retries, a second and more apart, jittered. Zero attempts
    /// leave it out (rule T5).
    /// </summary>
    public RetryStrategyOptions<AvResult> Retry { get; } =
        new()
        {
            Name = "AvRetry",
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(10),
            ShouldHandle = RetryComposition.TableOnly,
        };

    /// <summary>Remedies that replace those of the table, for every strategy of the pipeline (rule T1).</summary>
    public AvRemedyOverrides Remedies { get; } = new();

    /// <summary>The wait while somebody outside this library is in the way (rules C1 to C3).</summary>
    public AvConflictWaitStrategyOptions ConflictWait { get; } = new();

    /// <summary>What is done about 1003 (rules S1 to S5).</summary>
    public AvAlreadyInStateStrategyOptions AlreadyInState { get; } = new();

    /// <summary>
    /// Polly's timeout over all attempts, counted from the lane (rule T4); 3 minutes by default, null for none. The caller
    /// gets the last thing that the SDK said, never a TimeoutRejectedException.
    /// </summary>
    public TimeoutStrategyOptions? TotalTimeout { get; set; } =
        new() { Name = "AvTotalTimeout", Timeout = TimeSpan.FromMinutes(3) };

    /// <summary>How long one attempt may take (rule A5); 35 s by default, longer than the SDK's own 30 s.</summary>
    public TimeSpan AttemptDeadline { get; set; } = AvCaller.DefaultDeadline;

    /// <summary>Says that an <see cref="AttemptDeadline"/> shorter than the SDK's own 30 s is meant (rule T6).</summary>
    public bool AllowDeadlineBelowSdkTimeout { get; set; }

    /// <summary>What a host's configuration said; null where there is no host.</summary>
    internal SectionReading? Reading { get; set; }
}
