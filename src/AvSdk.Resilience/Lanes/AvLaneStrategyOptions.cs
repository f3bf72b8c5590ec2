using System.ComponentModel.DataAnnotations;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Options of the strategy that lets one operation of a class run at a time.</summary>
public class AvLaneStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>Makes options with the default name.</summary>
    public AvLaneStrategyOptions() => Name = "AvLane";

    /// <summary>The coordinator whose lanes they are.</summary>
    [Required]
    public AvCoordinator? Coordinator { get; set; }

    /// <summary>Called when an operation has to wait for its turn, after it has taken its place in the queue. Null by default.</summary>
    public Func<OnAvLaneQueuedArguments, ValueTask>? OnQueued { get; set; }

    /// <summary>A copy: what is set in the original later has no effect on a pipeline.</summary>
    internal AvLaneStrategyOptions Copy() => (AvLaneStrategyOptions)MemberwiseClone();
}
