using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>One operation that a run serves, what the SDK and the host did about it, and how far its caller is.</summary>
internal sealed class RunVisit(AvOperation operation, int eventCode, ExploredRun run, TimeSpan begunAt)
{
    public AvOperation Operation => operation;

    /// <summary>The code that its own event carries, and no other operation's.</summary>
    public int EventCode => eventCode;

    public ExploredRun Run => run;

    public TimeSpan BegunAt => begunAt;

    /// <summary>Taken before anything is started, as every caller does.</summary>
    public ValueTask<AvResult> Answer { get; } = run.Answer;

    public AvLane? Lane { get; set; }

    public ValueTask<AvResult> Attempt { get; set; }

    /// <summary>Set while the next attempt waits for what the first one left behind.</summary>
    public ValueTask<AvOutcome?>? Takeover { get; set; }

    /// <summary>What the pipeline has come to.</summary>
    public Outcome<AvResult>? Outcome { get; set; }

    public AvCompletion Done { get; set; }

    /// <summary>What the start returned.</summary>
    public int Returned { get; set; }

    public Exception? Thrown { get; set; }

    /// <summary>The callback has not come.</summary>
    public bool OwesCallback { get; set; }

    public bool CallbackCame { get; set; }

    public bool IsTaken { get; set; }
}
