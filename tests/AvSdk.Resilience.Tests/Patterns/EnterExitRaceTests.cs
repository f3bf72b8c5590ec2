using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>The user is quicker than the SDK: Exit while it enters, Enter while it leaves.</summary>
public sealed class EnterExitRaceTests : IAsyncDisposable
{
    private readonly FakeSdkRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public void Theirs_AnExitWhileEntering_IsNotSent_AndTheNextEntryAnswers1003()
    {
        var room = new FlaggedRoom(_rig.Sdk);
        _rig.Dispatcher.Enter(() => room.Enter(42));
        Assert.Null(_rig.Dispatcher.Enter(room.Exit));
        _rig.Time.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1003, _rig.Dispatcher.Enter(() => room.Enter(7)));
        Assert.Equal(42, _rig.Sdk.CurrentRoom); // Where the user no longer wants to be.
    }

    [Fact]
    public async Task Theirs_ExitThenEnterAtOnce_Answers1002()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        int entered = _rig.Dispatcher.Enter(() =>
        {
            _rig.Sdk.ExitRoom();
            return _rig.Sdk.EnterRoom(7, FakeSdkRig.Signature);
        });

        Assert.Equal(1002, entered);
    }

    [Fact]
    public async Task L1_EnterExitEnter_EachHasItsTurn_InTheOrderOfTheCalls()
    {
        Task<AvResult> entered = _rig.Enter(42);
        Task<AvResult> left = _rig.Exit();
        Task<AvResult> again = _rig.Enter(7);

        Assert.True((await _rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await _rig.Time.ResultOf(left)).IsSuccess);
        Assert.True((await _rig.Time.ResultOf(again)).Outcome is AvSuccess { AlreadyInState: false });
        Assert.Equal(7, _rig.Sdk.CurrentRoom);
        _rig.Sdk.AssertNoConflicts();
    }

    [Fact]
    public async Task L4_AnEntryThatIsCancelledInTheQueue_IsNeverStarted_AndTheExitBehindItAnswers1201()
    {
        await _rig.Time.ResultOf(_rig.Enter());
        using var source = new CancellationTokenSource();
        Task<AvResult> left = _rig.Exit();
        Task<AvResult> entered = _rig.Enter(7, source.Token);
        Task<AvResult> leftAgain = _rig.Exit();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        Assert.True((await _rig.Time.ResultOf(left)).IsSuccess);
        Assert.Equal(1201, (await _rig.Time.ResultOf(leftAgain)).Error?.Number);
        Assert.Equal(
            [(AvSdkOperation.EnterRoom, 0), (AvSdkOperation.ExitRoom, 0), (AvSdkOperation.ExitRoom, 1201)],
            _rig.Starts
        );
    }

    private sealed class FlaggedRoom(FakeAvSdk sdk)
    {
        private bool _entering;

        public int Enter(int room)
        {
            int code = sdk.EnterRoom(room, (_, _) => _entering = false);
            _entering = code == 0;
            return code;
        }

        public int? Exit() => _entering ? null : sdk.ExitRoom(static () => { });
    }
}
