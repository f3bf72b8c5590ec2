using System;

namespace AvSdk.Consumers.CSharp9
{
    /// <summary>What GME's C# layer has: events set once, without a correlation id.</summary>
    public sealed class FakeContext
    {
        public event UserCallback OnEnterRoomCompleteEvent;

        public event Action OnExitRoomCompleteEvent;

        public event UserCallback OnRoomDisconnectEvent;

        public bool Disconnects { get; set; }

        public int EnterRoom(string room, int type, byte[] auth)
        {
            UserCallback raised = Disconnects ? OnRoomDisconnectEvent : OnEnterRoomCompleteEvent;
            raised(0, room + type + auth.Length);
            return 0;
        }

        public int ExitRoom()
        {
            OnExitRoomCompleteEvent();
            return 0;
        }
    }
}
