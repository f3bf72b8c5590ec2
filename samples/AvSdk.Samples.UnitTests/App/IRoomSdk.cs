namespace AvSdk.Samples.UnitTests.App;

/// <summary>
/// The program's own interface in front of the SDK: the few calls that it makes, as the SDK has them. In the program it is
/// implemented over P/Invokes or the SDK's C# layer. Public, so that a substitute can be made of it.
/// </summary>
public interface IRoomSdk
{
    /// <summary>The room was lost: a code, which may be 0, and a text.</summary>
    event Action<int, string>? Disconnected;

    /// <summary>The room that we are in; 0 when in none.</summary>
    int CurrentRoom { get; }

    /// <summary>The callback comes only where 0 was returned.</summary>
    int EnterRoom(int room, Action<int, string> done);

    /// <summary>The callback has no code: success is implied.</summary>
    int ExitRoom(Action done);
}
