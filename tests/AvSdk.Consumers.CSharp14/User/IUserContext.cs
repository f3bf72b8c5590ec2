using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Consumers.CSharp14;

/// <summary>What GME's C# layer has: events set once, without a correlation id.</summary>
[SuppressMessage("Design", "CA1003", Justification = "The events are the SDK's; they are no EventHandlers.")]
public interface IUserContext
{
    event UserCallback OnEnterRoomCompleteEvent;

    event Action OnExitRoomCompleteEvent;

    event UserCallback OnRoomDisconnectEvent;

    int EnterRoom(string room, int type, byte[] auth);

    int ExitRoom();

    IUserRoom GetRoom();
}
