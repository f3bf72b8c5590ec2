namespace AvSdk.Testing;

/// <summary>The SDK's ROOM_STATE.</summary>
public enum AvRoomState
{
    /// <summary>In no room.</summary>
    Exited,

    /// <summary>EnterRoom was accepted and has not completed.</summary>
    Entering,

    /// <summary>In a room.</summary>
    Entered,

    /// <summary>ExitRoom was accepted and has not completed.</summary>
    Exiting,
}
