using System.Diagnostics.CodeAnalysis;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Arguments of <see cref="AvLaneStrategyOptions.OnQueued"/>.</summary>
[SuppressMessage(
    "Performance",
    "CA1815",
    Justification = "Arguments are passed, not compared; Polly's own are the same."
)]
public readonly struct OnAvLaneQueuedArguments
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="operation">The operation that waits.</param>
    public OnAvLaneQueuedArguments(ResilienceContext context, AvOperation operation)
    {
        Context = context;
        Operation = operation;
    }

    /// <summary>The context of the run. Not for a hook that goes on when the turn has come: it may be another run's by then.</summary>
    public ResilienceContext Context { get; }

    /// <summary>The operation that waits for its turn.</summary>
    public AvOperation Operation { get; }
}
