using Polly;

namespace AvSdk.Resilience;

/// <summary>Options of the strategy that takes "already in the state" (1003) for success.</summary>
public class AvAlreadyInStateStrategyOptions : ResilienceStrategyOptions
{
    /// <summary>Makes options with the default name.</summary>
    public AvAlreadyInStateStrategyOptions() => Name = "AvAlreadyInState";

    /// <summary>Called after 1003, or another code that the table says to treat as success, was taken for one. Null by default.</summary>
    public Func<OnAvAlreadyInStateArguments, ValueTask>? OnAlreadyInState { get; set; }

    /// <summary>A copy: what is set in the original later has no effect on a pipeline.</summary>
    internal AvAlreadyInStateStrategyOptions Copy() => (AvAlreadyInStateStrategyOptions)MemberwiseClone();
}
