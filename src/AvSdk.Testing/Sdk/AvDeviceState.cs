namespace AvSdk.Testing;

/// <summary>The state of a device.</summary>
public enum AvDeviceState
{
    /// <summary>There, and not open.</summary>
    Closed,

    /// <summary>Open.</summary>
    Open,

    /// <summary>Being opened or closed.</summary>
    Operating,

    /// <summary>There is no such device: 1301.</summary>
    Absent,
}
