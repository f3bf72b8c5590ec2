using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>Arguments of <see cref="AvConflictWaitStrategyOptions.OnConflict"/>.</summary>
[SuppressMessage(
    "Performance",
    "CA1815",
    Justification = "Arguments are passed, not compared; Polly's own are the same."
)]
public readonly struct OnAvConflictArguments
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="outcome">What the SDK answered.</param>
    /// <param name="starts">How often the operation was started again so far.</param>
    /// <param name="delay">How long the wait will be unless a signal ends it.</param>
    public OnAvConflictArguments(ResilienceContext context, AvResult outcome, int starts, TimeSpan delay)
    {
        Context = context;
        Outcome = outcome;
        Starts = starts;
        Delay = delay;
    }

    /// <summary>The context of the run.</summary>
    public ResilienceContext Context { get; }

    /// <summary>What the SDK answered.</summary>
    public AvResult Outcome { get; }

    /// <summary>How often the operation was started again so far.</summary>
    public int Starts { get; }

    /// <summary>How long the wait will be unless a signal ends it.</summary>
    public TimeSpan Delay { get; }
}
