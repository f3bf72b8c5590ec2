using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.AlreadyInState;

/// <summary>What the record of rooms learns from, besides entries and exits that went well (rule S2): else a 1003 in another room is a success.</summary>
public sealed class RoomRecordLearningTests : IAsyncDisposable
{
    private readonly PipelineRig _rig = new();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task S2_S3_A1003AfterA1005_IsOfTheRunsOwnEntry()
    {
        Assert.True((await Run(Room(42), 1005, 1003)).IsSuccess);
        await AssertKnown(42);
    }

    [Fact]
    public async Task S2_A1003AfterAConflict_IsOfNobodyKnows()
    {
        Assert.True((await Run(Room(42), 1001, 1003)).IsSuccess);
        await AssertKnown(null);
    }

    [Fact]
    public async Task S2_ARoomThatIsConfirmed_IsTheOneThatCounts()
    {
        await Enter(42);
        Assert.True((await Run(Room(7) with { Confirm = static () => true }, 1003)).IsSuccess);
        Assert.Equal(AvErrorReason.NotConfirmed, (await Run(Room(42), 1003)).Error?.Reason);
        await AssertKnown(7);
    }

    [Theory]
    [InlineData(42, null)]
    [InlineData(7, 42)]
    public async Task S2_ARoomThatIsDenied_IsNotKnownAnyMore(int denied, int? known)
    {
        await Enter(42);
        AvOperation operation = Room(denied) with { Confirm = static () => false };
        Assert.Equal(AvErrorReason.NotConfirmed, (await Run(operation, 1003)).Error?.Reason);
        await AssertKnown(known);
    }

    [Theory]
    [InlineData(0, 42)]
    [InlineData(1005, null)]
    public async Task S2_L6_ALostEntry_ThatCallsBack_IsKnown(int code, int? known)
    {
        NativeStart lost = await Lose(Room(42));
        _rig.CallBack(lost, code);
        await AssertKnown(known);
    }

    [Fact]
    public async Task S2_A14_AnEntryThatTheHostFailed_AndThatCallsBack_IsKnown()
    {
        Task<AvResult> entered = _rig.Enter();
        await _rig.Started(1);
        _rig.Coordinator.NotifyDisconnected(0, null);
        Assert.False((await _rig.Time.ResultOf(entered)).IsSuccess);
        _rig.CallBack(_rig.Last, 0);
        await AssertKnown(42);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1005, 7)]
    public async Task S2_L6_ALostEntry_ThatCallsBackAfterAnother_LeavesItOpenWhichCameLast(int code, int? known)
    {
        NativeStart lost = await Lose(Room(42));
        await Enter(7);
        _rig.CallBack(lost, code);
        await AssertKnown(known);
    }

    [Fact]
    public async Task S2_C1_ALostEntry_ThatCallsBackWhileAnotherIsRefused_IsKnownToIt()
    {
        NativeStart lost = await Lose(Room(42));
        _rig.Answers(1001, 1003);
        Task<AvResult> seven = _rig.Enter(Room(7) with { Repeatable = false });
        await _rig.Started(2);
        _rig.CallBack(lost, 0);
        Assert.Equal(AvErrorReason.NotConfirmed, (await _rig.Time.ResultOf(seven)).Error?.Reason);
        await AssertKnown(42);
    }

    [Fact]
    public async Task S2_A15_ALostEntry_OfAContextThatHasStopped_TellsNothing()
    {
        NativeStart lost = await Lose(Room(42));
        _rig.Coordinator.NotifyContextStopped();
        _rig.CallBack(lost, 0);
        await AssertKnown(null);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1003, null)]
    [InlineData(10003, 42)]
    public async Task S2_AfterAnOperationOfAUsersOwn_NoRoomIsKnown(int code, int? known)
    {
        await Enter(42);
        await Run(new AvOperation("SwitchRoom", AvOperationClass.Room), code);
        await AssertKnown(known);
    }

    [Fact]
    public async Task S2_AnOperationOfAnotherClass_ChangesNothing()
    {
        await Enter(42);
        Assert.True((await Run(AvOperation.OpenDevice("camera"), 0)).IsSuccess);
        await AssertKnown(42);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task S2_AnExitThatFindsNoRoom_LeavesNone(bool byCallback)
    {
        await Enter(42);
        Assert.Equal(1201, (await Run(AvOperation.ExitRoom(), byCallback, 1201)).Error?.Number);
        await AssertKnown(null);
    }

    private static AvOperation Room(int room) => AvOperation.EnterRoom(room);

    private async Task Enter(int room) => Assert.Equal(0, (await Run(Room(room), 0)).Outcome.Number);

    /// <summary>Which room the coordinator knows of: it is the only one where a 1003 is a success then.</summary>
    private async Task AssertKnown(int? known)
    {
        foreach (int room in new[] { 42, 7, 9 })
        {
            Assert.Equal(known is null || known == room, (await Run(Room(room), 1003)).IsSuccess);
        }
    }

    private async Task<NativeStart> Lose(AvOperation operation)
    {
        Task<AvResult> lost = _rig.Enter(operation);
        await _rig.Time.AdvanceUntil(() => _rig.Reports.Length == 1);
        Assert.Equal(AvErrorReason.Deadline, (await _rig.Time.ResultOf(lost)).Error?.Reason);
        return _rig.Last;
    }

    private Task<AvResult> Run(AvOperation operation, params int[] codes) => Run(operation, codes[0] == 0, codes);

    /// <summary>Runs an operation that is answered with these codes, attempt by attempt.</summary>
    private async Task<AvResult> Run(AvOperation operation, bool byCallback, params int[] codes)
    {
        if (byCallback)
        {
            _rig.OnStart = start => start.Complete(codes[0]);
        }
        else
        {
            _rig.Answers(codes);
        }

        AvResult result = await _rig.Time.ResultOf(_rig.Enter(operation));
        _rig.OnStart = null;
        return result;
    }
}
