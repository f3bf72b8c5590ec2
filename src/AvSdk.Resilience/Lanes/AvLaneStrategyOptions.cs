using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Options of the strategy that lets one operation of a class run at a time.</summary>
[UnconditionalSuppressMessage(
    "Trimming",
    "IL2026",
    Justification = "The range is of TimeSpan, whose converter is always there; Polly's own options do the same."
)]
public class AvLaneStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>Makes options with the default name.</summary>
    public AvLaneStrategyOptions() => Name = "AvLane";

    /// <summary>The coordinator whose lanes they are.</summary>
    [Required]
    public AvCoordinator? Coordinator { get; set; }

    /// <summary>
    /// How many operations may wait in a lane, besides the one whose turn it is (rule L8). 100 by default; with 0 nobody waits.
    /// One that finds the queue full is answered <see cref="AvErrorCode.ExclusiveOperation"/> with
    /// <see cref="AvErrorReason.LaneFull"/> at once, and is not started.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int MaxQueueLength { get; set; } = 100;

    /// <summary>
    /// How long an operation waits for its turn (rule L8), its running time not counted. 4 minutes by default: longer than one
    /// operation before it holds the lane when everything goes wrong, which is the total timeout and the time until it is lost.
    /// Then it is answered <see cref="AvErrorCode.ExclusiveOperation"/> with <see cref="AvErrorReason.LaneTime"/>, and is not
    /// started.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>
    /// Called when an operation has to wait for its turn, after it has taken its place in the queue. It is awaited for as long as
    /// the operation waits, and no longer: when the turn comes, or the caller gives up, nobody minds whether it has ended, and an
    /// exception of it reaches TaskScheduler.UnobservedTaskException. Null by default.
    /// </summary>
    public Func<OnAvLaneQueuedArguments, ValueTask>? OnQueued { get; set; }

    /// <summary>A copy: what is set in the original later has no effect on a pipeline.</summary>
    internal AvLaneStrategyOptions Copy() => (AvLaneStrategyOptions)MemberwiseClone();
}
