namespace AvSdk.Simulator;

/// <summary>What can be asked of the SDK. The numbers are those of <c>avsim.h</c>.</summary>
public enum SdkOperation
{
    StartContext,
    StopContext,
    DestroyContext,
    EnterRoom,
    ExitRoom,
    EnableCamera,
    OpenDevice,
    CloseDevice,
    RequestView,
    CancelView,
    Upload,
    Poll,

    /// <summary>Nobody asks for it: the name under which a lost room is logged.</summary>
    Disconnect,
}
