using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;

namespace AvSdk.Samples.UnitTests.WithTheFake;

/// <summary>The fake behind the program's own interface: a line for each call.</summary>
internal sealed class FakeRoomSdk(FakeAvSdk fake) : IRoomSdk
{
    public event Action<int, string>? Disconnected
    {
        add => fake.RoomDisconnected += value;
        remove => fake.RoomDisconnected -= value;
    }

    public int CurrentRoom => fake.CurrentRoom;

    public int EnterRoom(int room, Action<int, string> done) => fake.EnterRoom(room, done.Invoke);

    public int ExitRoom(Action done) => fake.ExitRoom(done);
}
