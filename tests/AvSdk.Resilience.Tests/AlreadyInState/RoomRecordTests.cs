using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.AlreadyInState;

/// <summary>Without a Confirm, the room that was entered last tells whether a 1003 means the wanted one (rule S2).</summary>
public sealed class RoomRecordTests : IAsyncDisposable
{
    private static readonly AvOperation Seven = AvOperation.EnterRoom(7);
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S2_1003_ForAnotherRoomThanTheOneEntered_IsNoSuccess(bool byCallback)
    {
        await Enter(0);

        AvResult other = await Answer(1003, byCallback, () => _rig.Enter(Seven));
        AvResult same = await Answer(1003, byCallback, () => _rig.Enter());

        Assert.IsType<AvStateError>(other.Outcome);
        Assert.Equal((1003, AvErrorReason.NotConfirmed), (other.Error?.Number, other.Error?.Reason));
        Assert.True(same.Outcome is AvSuccess { AlreadyInState: true });
        await AssertKnown(true);
    }

    [Fact]
    public async Task S2_WhereNoRoomIsKnown_TheSdksWordCounts_AndIsNoKnowledge()
    {
        Assert.True((await Answer(1003, false, () => _rig.Enter())).IsSuccess); // Of whichever room it was.
        await AssertKnown(false);
    }

    [Fact]
    public async Task S2_AConfirm_CountsBeforeTheRecord()
    {
        await Enter(0);
        AvOperation seven = Seven with { Confirm = static () => true };
        Assert.True((await Answer(1003, false, () => _rig.Enter(seven))).IsSuccess);
    }

    [Theory]
    [InlineData(10003)]
    [InlineData(1005)]
    public async Task S2_AnEntryThatFails_ChangesNothing(int code)
    {
        await Enter(0);
        AvOperation once = Seven with { Repeatable = false };
        Assert.Equal(code, (await Answer(code, true, () => _rig.Enter(once))).Error?.Number);
        await AssertKnown(true);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1003, true)]
    [InlineData(1003, false)]
    public async Task S2_AfterAnExit_NoRoomIsKnown(int code, bool byCallback)
    {
        await Enter(0);
        Assert.True((await Answer(code, byCallback, () => _rig.Exit())).IsSuccess);
        await AssertKnown(false);
    }

    [Fact]
    public async Task S2_AnExitThatFails_ChangesNothing()
    {
        await Enter(0);
        Assert.Equal(10003, (await Answer(10003, true, () => _rig.Exit())).Error?.Number);
        await AssertKnown(true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S2_AnExitOrAnEntryThatIsLost_MayHaveHappened(bool entering)
    {
        await Enter(0);
        Task<AvResult> lost = entering ? _rig.Enter(Seven) : _rig.Exit();
        await _rig.Time.AdvanceUntil(() => _rig.Reports.Length == 1);
        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(lost)).Error?.Reason);
        await AssertKnown(false);
    }

    [Fact]
    public async Task S2_AfterADisconnect_AndAfterTheContextHasStopped_NoRoomIsKnown()
    {
        await Enter(0);
        _rig.Coordinator.NotifyDisconnected(0, null);
        await AssertKnown(false);

        await Enter(0);
        _rig.Coordinator.NotifyContextStopped();
        await AssertKnown(false);

        await Enter(0);
        await _rig.Time.ResultOf(_rig.Pipeline.RunAsync(AvOperation.StopContext(), static () => 0).AsTask());
        await AssertKnown(false);
    }

    [Fact]
    public async Task S2_A6_ALateSuccess_IsKnownToo()
    {
        Task<AvResult> entered = _rig.Enter(cancellationToken: _rig.Token);
        await _rig.Started(1);
        await _rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        _rig.CallBack(_rig.Last, 0);
        await AssertKnown(true);
    }

    [Fact]
    public async Task S2_AnotherCoordinator_KnowsNothingOfIt()
    {
        await Enter(0);
        await using var other = new PipelineRig();
        other.Answers(1003);
        Assert.True((await other.Time.ResultOf(other.Enter(Seven))).IsSuccess);
    }

    private async Task Enter(int code) =>
        Assert.Equal(code, (await Answer(code, true, () => _rig.Enter())).Outcome.Number);

    /// <summary>Whether the coordinator knows of a room, other than 7, that the user is in.</summary>
    private async Task AssertKnown(bool known) =>
        Assert.Equal(!known, (await Answer(1003, false, () => _rig.Enter(Seven))).IsSuccess);

    private async Task<AvResult> Answer(int code, bool byCallback, Func<Task<AvResult>> run)
    {
        if (!byCallback)
        {
            _rig.Answers(code);
        }

        _rig.OnStart = start =>
        {
            if (byCallback)
            {
                start.Complete(code);
            }
        };
        AvResult result = await _rig.Time.ResultOf(run());
        _rig.OnStart = null;
        return result;
    }
}
