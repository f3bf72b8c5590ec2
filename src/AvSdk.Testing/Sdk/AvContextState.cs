namespace AvSdk.Testing;

/// <summary>The SDK's CONTEXT_STATE.</summary>
public enum AvContextState
{
    /// <summary>Not started, or stopped again: most calls answer 1101.</summary>
    Stopped,

    /// <summary>StartContext was accepted and has not called back.</summary>
    Starting,

    /// <summary>The operations of rooms, devices and members are allowed.</summary>
    Started,

    /// <summary>Never seen with the fake: stopping is done when the call returns.</summary>
    Stopping,
}
