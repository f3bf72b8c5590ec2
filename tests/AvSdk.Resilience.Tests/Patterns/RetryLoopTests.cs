using AvSdk.Resilience.Tests.Rig;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Patterns;

/// <summary>Five attempts a second apart, whatever the code, against the table's advice.</summary>
public sealed class RetryLoopTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly FakeSdkRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task Theirs_AWrongArgument_IsTriedFiveTimes()
    {
        Assert.Equal(1004, await _rig.Time.ResultOf(Loop(0, staysOnTheThread: true)));
        Assert.Equal(Enumerable.Repeat((AvSdkOperation.EnterRoom, 1004), 5), _rig.Starts);
    }

    [Fact]
    public async Task Theirs_AConflict_ThatWouldHaveEnded_IsGivenUpAtOnce()
    {
        _rig.Sdk.BeginOutsideOperation(AvSdkOperation.ExitRoom, 3 * Second);

        Assert.Equal(1002, await _rig.Time.ResultOf(Loop(42, staysOnTheThread: true)));
        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task Theirs_AfterADelay_TheSecondAttemptIsOnTheWrongThread()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.ByReturn(1005));

        Assert.Equal(1007, await _rig.Time.ResultOf(Loop(42, staysOnTheThread: false)));
        Assert.Equal(1007, _rig.Starts[1].Code);
    }

    [Fact]
    public async Task T1_AWrongArgument_IsNotTriedAgain()
    {
        Assert.Equal(1004, (await _rig.Time.ResultOf(_rig.Enter(0))).Error?.Number);
        Assert.Single(_rig.Starts);
    }

    [Fact]
    public async Task C1_AConflict_ThatEnds_IsWaitedFor()
    {
        _rig.Sdk.BeginOutsideOperation(AvSdkOperation.ExitRoom, 3 * Second);

        Assert.True((await _rig.Time.ResultOf(_rig.Enter())).IsSuccess);
    }

    [Fact]
    public async Task D2_ATimeout_IsTriedAgainOnTheSdksThread()
    {
        _rig.Sdk.EnterRoomAnswers(FakeAnswer.ByReturn(1005));

        Assert.True((await _rig.Time.ResultOf(_rig.Enter())).IsSuccess);
        Assert.Equal([(AvSdkOperation.EnterRoom, 1005), (AvSdkOperation.EnterRoom, 0)], _rig.Starts);
        _rig.Sdk.AssertCallsOnOneThread();
    }

    private Task<int> Loop(int room, bool staysOnTheThread) =>
        _rig.Dispatcher.Enter(() => LoopAsync(room, staysOnTheThread));

    private async Task<int> LoopAsync(int room, bool staysOnTheThread)
    {
        int code = 0;
        for (int attempt = 0; attempt < 5; attempt++)
        {
            code = _rig.Sdk.EnterRoom(room, FakeSdkRig.Signature);
            if (code is 0 or 1002)
            {
                break;
            }

            await Task.Delay(Second, _rig.Time.Clock).ConfigureAwait(staysOnTheThread);
        }

        return code;
    }
}
