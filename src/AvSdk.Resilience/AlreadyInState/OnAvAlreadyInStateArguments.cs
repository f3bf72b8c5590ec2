using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Arguments of <see cref="AvAlreadyInStateStrategyOptions.OnAlreadyInState"/>.</summary>
[SuppressMessage(
    "Performance",
    "CA1815",
    Justification = "Arguments are passed, not compared; Polly's own are the same."
)]
public readonly struct OnAvAlreadyInStateArguments
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="outcome">What the SDK answered.</param>
    public OnAvAlreadyInStateArguments(ResilienceContext context, AvResult outcome)
    {
        Context = context;
        Outcome = outcome;
    }

    /// <summary>The context of the run.</summary>
    public ResilienceContext Context { get; }

    /// <summary>What the SDK answered.</summary>
    public AvResult Outcome { get; }
}
