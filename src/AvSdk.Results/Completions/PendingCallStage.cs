namespace AvSdk.Results;

/// <summary>How far a native operation has come.</summary>
internal enum PendingCallStage
{
    /// <summary>The object serves no operation.</summary>
    Idle,

    /// <summary>The operation waits for its start, on the SDK's thread perhaps.</summary>
    Queued,

    /// <summary>The start is running.</summary>
    Starting,

    /// <summary>The start was accepted, and the native side owes a callback.</summary>
    InFlight,

    /// <summary>The native side owes nothing any more, or it is given up as lost.</summary>
    Settled,
}
