using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>"Not within 2 s of the last one", and one field for the callback.</summary>
public sealed class WallClockGuardTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();

    public WallClockGuardTests() => _rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(8));

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_AfterTheGuard_TheSecondCallersCallback_GetsTheFirstOnesAnswer()
    {
        var room = new GuardedRoom(_rig.Sdk, _rig.Time.Clock);
        List<string> answers = [];
        _rig.Dispatcher.Enter(() => room.Enter(42, code => answers.Add($"first {code}")));
        await _rig.Time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(1001, _rig.Dispatcher.Enter(() => room.Enter(42, code => answers.Add($"second {code}"))));
        await _rig.Time.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(["second 0"], answers);
    }

    [Fact]
    public async Task L1_BothCallersAreAnswered_EachWithItsOwn()
    {
        Task<AvResult> first = _rig.Enter();
        await _rig.Time.Pass(TimeSpan.FromSeconds(3));
        Task<AvResult> second = _rig.Enter();

        Assert.True((await _rig.Time.ResultOf(first)).Outcome is AvSuccess { AlreadyInState: false });
        Assert.True((await _rig.Time.ResultOf(second)).Outcome is AvSuccess { AlreadyInState: true });
        _rig.Sdk.AssertNoConflicts();
    }

    private sealed class GuardedRoom
    {
        private readonly FakeAvSdk _sdk;
        private readonly TimeProvider _clock;
        private DateTimeOffset _last;
        private Action<int>? _done;

        public GuardedRoom(FakeAvSdk sdk, TimeProvider clock)
        {
            (_sdk, _clock) = (sdk, clock);
            sdk.EnterRoomComplete += (code, _) => _done?.Invoke(code);
        }

        public int Enter(int room, Action<int> done)
        {
            if (_clock.GetUtcNow() - _last < TimeSpan.FromSeconds(2))
            {
                return -1;
            }

            _last = _clock.GetUtcNow();
            _done = done;
            return _sdk.EnterRoom(room, FakeSdkRig.Signature);
        }
    }
}
