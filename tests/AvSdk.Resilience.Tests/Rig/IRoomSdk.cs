namespace AvSdk.Resilience.Tests.Rig;

/// <summary>How an operation of <see cref="IRoomSdk"/> ended.</summary>
public delegate void RoomCallback(int code, string info);

/// <summary>An SDK of few calls, to be substituted: the test itself calls back.</summary>
public interface IRoomSdk
{
    int EnterRoom(int room, RoomCallback done);

    int ExitRoom(RoomCallback done);

    int OpenDevice(string id, RoomCallback done);

    int Upload(string path, RoomCallback done);

    int SetLevel(int level);
}
