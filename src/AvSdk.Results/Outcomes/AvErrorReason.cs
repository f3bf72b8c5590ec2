namespace AvSdk.Results;

/// <summary>Which decision of this library had a part in a failure (rule M6).</summary>
public enum AvErrorReason
{
    /// <summary>None: the SDK said so itself.</summary>
    None = 0,

    /// <summary>The result is a default value that nobody ever set (rule M5).</summary>
    NoResult,

    /// <summary>No completion came before the deadline (rule A5). The native operation still counts as in flight.</summary>
    Deadline,

    /// <summary>No completion came for so long that the operation counts as lost (rule L6).</summary>
    CallbackLost,

    /// <summary>Another operation still waits for the slot's event (rule A12). Nothing was started.</summary>
    SlotBusy,

    /// <summary>The lane's queue is full (rule L8). Nothing was started.</summary>
    LaneFull,

    /// <summary>The turn in the lane did not come in time (rule L8). Nothing was started.</summary>
    LaneTime,

    /// <summary>A hook of an operation awaited another one of the same lane (rule L7). Nothing was started.</summary>
    Nested,

    /// <summary>The SDK kept answering that another operation is in its way (rule C2).</summary>
    ConflictPersists,

    /// <summary>The total timeout ended the run (rule T4).</summary>
    TotalTimeout,

    /// <summary>The coordinator was disposed while the operation waited (rule L11).</summary>
    Disposed,

    /// <summary>The dispatcher of the SDK's thread refused (rule D4). Nothing was started.</summary>
    DispatcherGone,

    /// <summary>The host said that the operation failed, because of another event, whatever its code (rule A14).</summary>
    FailedByHost,

    /// <summary>The SDK says 1003, and Confirm, or the room that was entered last, says that the state is not the wanted one (rule S2).</summary>
    NotConfirmed,

    /// <summary>The context was stopped while the operation was in flight: its callback never comes (rule A15).</summary>
    ContextStopped,
}
