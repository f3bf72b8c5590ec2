namespace AvSdk.Consumers.CSharp14;

/// <summary>What a user has: bare ints, and callbacks.</summary>
public interface IUserSdk
{
    int StopContext();

    int CreateContext(out nint handle);

    int EnterRoom(int room, UserCallback done);

    void EnterRoomVoid(int room, UserCallback done);

    int LinkRoom(int room, UserCallback done);

    int Upload(string path, UploadCallback done);

    int EnableCapture(bool enable);

    int EnableSend(bool enable);

    int EnableCamera(bool enable);

    /// <summary>A value, not a result.</summary>
    int GetMicLevel();

    void SetUp();

    void MoreSetUp();
}
