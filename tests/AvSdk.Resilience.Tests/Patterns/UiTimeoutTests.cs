using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>A screen that waits 5 s, over an SDK that takes longer.</summary>
public sealed class UiTimeoutTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly FakeSdkRig _rig = new();

    public UiTimeoutTests() => _rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(8));

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_TheLateSuccess_OpensTheRoom_OnAUserWhoWasToldOtherwise()
    {
        var room = new TimedRoom(_rig.Sdk, _rig.Time.Clock);
        _rig.Dispatcher.Enter(() => room.Enter(42));
        await _rig.Time.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(1001, _rig.Dispatcher.Enter(() => room.Enter(42))); // The flag is clear, the SDK is not.
        await _rig.Time.Pass(TimeSpan.FromSeconds(6));

        // The last one is the refused press's timer.
        Assert.Equal(["no network", "open", "no network"], room.Shown);
        Assert.Equal(42, _rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task A6_TheLateSuccess_IsOfferedToTheHost_WhoLeavesTheRoomAgain()
    {
        Task<AvResult>? left = null;
        _rig.Coordinator.LateSettled += (operation, code) =>
        {
            if (operation.Name == "EnterRoom" && code == 0)
            {
                left = _rig.Exit();
            }
        };
        using var patience = new CancellationTokenSource(Patience, _rig.Time.Clock);
        Task<AvResult> entered = _rig.Enter(cancellationToken: patience.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.Time.ResultOf(entered));
        Assert.InRange(_rig.Time.Now, Patience, TimeSpan.FromSeconds(7));
        await _rig.Time.AdvanceUntil(() => left is { IsCompleted: true });
        Assert.Equal(0, _rig.Sdk.CurrentRoom);
        _rig.Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task L5_ASecondPress_WaitsForTheFirst_AndIsInTheRoom()
    {
        using var patience = new CancellationTokenSource(Patience, _rig.Time.Clock);
        Task<AvResult> first = _rig.Enter(cancellationToken: patience.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rig.Time.ResultOf(first));

        Assert.True((await _rig.Time.ResultOf(_rig.Enter())).Outcome is AvSuccess { AlreadyInState: true });
        _rig.Sdk.AssertNoConflicts();
    }

    private sealed class TimedRoom(FakeAvSdk sdk, TimeProvider clock)
    {
        private bool _entering;

        public List<string> Shown { get; } = [];

        public int Enter(int room)
        {
            if (_entering)
            {
                return -1;
            }

            _entering = true;
            ITimer timer = clock.CreateTimer(_ => Show("no network"), null, Patience, Timeout.InfiniteTimeSpan);
            return sdk.EnterRoom(
                room,
                (code, _) =>
                {
                    timer.Dispose();
                    Show(code == 0 ? "open" : "no network");
                }
            );
        }

        private void Show(string text)
        {
            _entering = false;
            Shown.Add(text);
        }
    }
}
