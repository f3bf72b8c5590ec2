namespace AvSdk.Resilience;

/// <summary>What an operation works on. Operations of one class exclude each other: the SDK answers 1001 or 1002 to the second one.</summary>
public enum AvOperationClass
{
    /// <summary>None of these: such operations are never serialized.</summary>
    None = 0,

    /// <summary>Start or stop the context.</summary>
    Context,

    /// <summary>Enter or exit a room.</summary>
    Room,

    /// <summary>Open or close a device.</summary>
    Device,

    /// <summary>Request or cancel a member's view.</summary>
    Member,
}
