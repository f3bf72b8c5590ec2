namespace AvSdk.Testing;

/// <summary>The functions of <see cref="IAvSdk"/>, whatever the shape of their completion; and the loss of a room, for the log.</summary>
public enum AvSdkOperation
{
    /// <summary>Starts the context.</summary>
    StartContext,

    /// <summary>Stops the context; done when it returns.</summary>
    StopContext,

    /// <summary>Destroys the context; done when it returns.</summary>
    DestroyContext,

    /// <summary>Enters a room.</summary>
    EnterRoom,

    /// <summary>Leaves the room.</summary>
    ExitRoom,

    /// <summary>Opens or closes the device "camera"; done when it returns.</summary>
    EnableCamera,

    /// <summary>Opens a device.</summary>
    OpenDevice,

    /// <summary>Closes a device.</summary>
    CloseDevice,

    /// <summary>Asks for the view of a member.</summary>
    RequestView,

    /// <summary>Gives the view of a member up.</summary>
    CancelView,

    /// <summary>Starts the device test; done when it returns.</summary>
    StartDeviceTest,

    /// <summary>Ends the device test; done when it returns.</summary>
    StopDeviceTest,

    /// <summary>Uploads a voice message. Uploads exclude nothing.</summary>
    Upload,

    /// <summary>The SDK's poll.</summary>
    Poll,

    /// <summary>Nobody asks for it: the name under which a lost room is logged.</summary>
    Disconnect,
}
