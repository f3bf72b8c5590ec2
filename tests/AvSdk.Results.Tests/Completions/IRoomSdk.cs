namespace AvSdk.Results.Tests.Completions;

/// <summary>A callback in the shape that the SDK has for most operations.</summary>
public delegate void RoomCallback(int code, string? info);

/// <summary>A callback that brings two texts; GME's upload has one of this shape.</summary>
public delegate void UploadCallback(int code, string file, string id);

/// <summary>As much of the SDK as these tests need; it is substituted.</summary>
public interface IRoomSdk
{
    event RoomCallback? EnterRoomCompleted;

    event Action? ExitRoomCompleted;

    int StopContext();

    int CreateContext(out nint handle);

    int EnterRoom(int room, RoomCallback callback);

    void EnterRoomVoid(int room, RoomCallback callback);

    int Upload(string path, UploadCallback callback);

    int EnterRoomByEvent(int room);

    int ExitRoomByEvent();
}
