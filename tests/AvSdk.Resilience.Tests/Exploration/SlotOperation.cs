using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>An operation of a slot, what the SDK did about it, and what it came to.</summary>
internal sealed class SlotOperation(int eventCode)
{
    /// <summary>The code that its own event carries, and no other operation's.</summary>
    public int EventCode => eventCode;

    public CancellationTokenSource Source { get; } = new();

    public ValueTask<AvResult> Pending { get; set; }

    public TimeSpan BegunAt { get; set; }

    public TimeSpan StartedAt { get; set; }

    public bool WasStarted { get; set; }

    /// <summary>The start was accepted, and the event has not come.</summary>
    public bool OwesEvent { get; set; }

    /// <summary>What the start returned.</summary>
    public int Returned { get; set; }

    public bool EventCame { get; set; }

    public bool WasFailed { get; set; }

    public bool IsTaken { get; set; }
}
