using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Polly;

namespace AvSdk.Resilience;

/// <summary>
/// Options of the strategy that waits while somebody outside this library is in the way: the SDK answers 1001 or 1002
/// although the lane is ours.
/// </summary>
[UnconditionalSuppressMessage(
    "Trimming",
    "IL2026",
    Justification = "The range is of TimeSpan, whose converter is always there; Polly's own options do the same."
)]
public class AvConflictWaitStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>Makes options with the default name.</summary>
    public AvConflictWaitStrategyOptions() => Name = "AvConflictWait";

    /// <summary>How often the operation is started again at most (rule C2). 50 by default.</summary>
    [Range(1, int.MaxValue)]
    public int MaxStarts { get; set; } = 50;

    /// <summary>How long to go on with it (rule C2): some conflicts never end, the camera against external capture for one. 35 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromSeconds(35);

    /// <summary>
    /// How long to wait for a signal before trying anyway, the first time; jittered by half, and doubled each time up to
    /// <see cref="MaxPollInterval"/>. 500 ms by default.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait for a signal, its jitter included. 4 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Called before each wait. Null by default.</summary>
    public Func<OnAvConflictArguments, ValueTask>? OnConflict { get; set; }

    /// <summary>Gives numbers from 0.0 to 1.0 for the jitter.</summary>
    [Required]
    public Func<double> Randomizer { get; set; } = JitterSource.Next;

    /// <summary>A copy: what is set in the original later has no effect on a pipeline.</summary>
    internal AvConflictWaitStrategyOptions Copy() => (AvConflictWaitStrategyOptions)MemberwiseClone();
}
