namespace AvSdk.Simulator;

/// <summary>The SDK's ROOM_STATE.</summary>
public enum RoomState
{
    Exited,
    Entering,
    Entered,
    Exiting,
}
