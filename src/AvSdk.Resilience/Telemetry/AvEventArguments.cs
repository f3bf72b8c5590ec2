using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>
/// Arguments of the events that Polly's telemetry gets from this library and that no option has a delegate for:
/// <c>OnAvLaneRefused</c>, <c>OnAvConflictPersists</c>, <c>OnAvNotConfirmed</c>, <c>OnAvTotalTimeout</c>, <c>OnAvDeadline</c>,
/// <c>OnAvLateSettled</c> and <c>OnAvCallbackLost</c>.
/// </summary>
[SuppressMessage(
    "Performance",
    "CA1815",
    Justification = "Arguments are passed, not compared; Polly's own are the same."
)]
public readonly struct AvEventArguments
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="context">The context of the run; of a run that is over, a context with its operation key alone.</param>
    /// <param name="operation">What was done.</param>
    /// <param name="outcome">What it came to.</param>
    public AvEventArguments(ResilienceContext context, AvOperation operation, AvResult outcome)
    {
        Context = context;
        Operation = operation;
        Outcome = outcome;
    }

    /// <summary>
    /// The context of the run. What is late or lost may belong to a run that is over: then it is one that has the operation's
    /// name for its key, and nothing else.
    /// </summary>
    public ResilienceContext Context { get; }

    /// <summary>What was done.</summary>
    public AvOperation Operation { get; }

    /// <summary>What it came to: the code that came late, else a failure whose <see cref="AvError.Reason"/> says why.</summary>
    public AvResult Outcome { get; }
}
