using NSubstitute;

namespace AvSdk.Results.Tests.Completions;

/// <summary>A slot takes the place of an event without a correlation id (rules A12, A13, A14).</summary>
public class SlotTests
{
    private readonly RoomRig _rig = new();
    private readonly AvCompletionSlot _entered = new();
    private readonly AvCompletionSlot _exited = new();
    private readonly StrayLog _strays = new();

    public SlotTests()
    {
        _rig.Sdk.EnterRoomCompleted += _entered.Complete;
        _rig.Sdk.ExitRoomCompleted += _exited.Complete;
        _entered.StrayCallback += _strays.Add;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A12_TheEvent_CompletesTheOperation(int code)
    {
        Task<AvResult> entering = Enter();
        Assert.True(_entered.IsBusy);
        RaiseEntered(code, "info");

        AvResult result = await entering.Guarded();

        Assert.Equal(AvResult.FromCode(code, code == 0 ? null : "EnterRoomByEvent"), result);
        Assert.Equal("info", result.Outcome.SdkMessage);
        Assert.False(_entered.IsBusy);
    }

    [Fact]
    public async Task A12_AnEventWithoutACode_IsASuccess()
    {
        Task<AvResult> exiting = _rig.Caller.RunAsync(_exited, () => _rig.Sdk.ExitRoomByEvent()).AsTask();
        _rig.Sdk.ExitRoomCompleted += Raise.Event<Action>();

        Assert.True((await exiting.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A12_ASecondOperation_IsAnsweredSlotBusy_AndNotStarted()
    {
        Task<AvResult> first = Enter();

        AvResult second = await Enter(43).Guarded();

        AvStateError error = Assert.IsType<AvStateError>(second.Outcome);
        Assert.Equal(AvErrorCode.ExclusiveOperation, error.Code);
        Assert.Equal(AvErrorReason.SlotBusy, error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        Assert.Equal("EnterRoomByEvent", error.Operation);
        _rig.Sdk.DidNotReceive().EnterRoomByEvent(43);
        Assert.True(_entered.IsBusy);
        RaiseEntered(0, null);
        Assert.True((await first.Guarded()).IsSuccess);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A12_AnEventWithNobodyWaiting_IsReported_AndHarmless(int code)
    {
        RaiseEntered(code, "unasked");

        Assert.Equal(
            new AvStrayCallback(AvStrayCallbackKind.NobodyWaiting, null, code, "unasked"),
            await _strays.NextAsync()
        );
        Task<AvResult> entering = Enter();
        Assert.False(entering.IsCompleted);
        RaiseEntered(0, null);
        Assert.True((await entering.Guarded()).IsSuccess);
    }

    [Fact]
    public async Task A1_ARefusedStart_FreesTheSlot()
    {
        _rig.Answer = static () => 1001;

        Assert.Equal(1001, (await Enter().Guarded()).Outcome.Number);

        Assert.False(_entered.IsBusy);
    }

    [Fact]
    public async Task A3_TheEvent_MayComeBeforeTheStartReturns()
    {
        _rig.Answer = () =>
        {
            RaiseEntered(0, "early");
            return 0;
        };

        Assert.Equal("early", (await Enter().Guarded()).Outcome.SdkMessage);
        Assert.False(_entered.IsBusy);
    }

    [Fact]
    public async Task A13_AnOperationThatWasCancelled_StillOwesItsEvent()
    {
        using var source = new CancellationTokenSource();
        Task<AvResult> entering = Enter(42, source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entering.Guarded());

        Assert.Equal(AvErrorReason.SlotBusy, (await Enter().Guarded()).Error?.Reason);
        RaiseEntered(0, "of the first");

        Assert.False(_entered.IsBusy);
        Assert.Equal(AvStrayCallbackKind.Late, (await _rig.Strays.NextAsync()).Kind);
        Task<AvResult> next = Enter();
        Assert.False(next.IsCompleted);
        RaiseEntered(1002, null);
        Assert.Equal(1002, (await next.Guarded()).Outcome.Number);
    }

    [Fact]
    public async Task A13_AnOperationPastItsDeadline_StillOwesItsEvent_UntilItIsLost()
    {
        Task<AvResult> entering = Enter();
        _rig.Clock.Advance(TimeSpan.FromSeconds(35));
        Assert.Equal(AvErrorReason.Deadline, (await entering.Guarded()).Error?.Reason);

        Assert.Equal(AvErrorReason.SlotBusy, (await Enter().Guarded()).Error?.Reason);
        _rig.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.False(_entered.IsBusy);
        Task<AvResult> next = Enter();
        Assert.False(next.IsCompleted);
        RaiseEntered(0, null);
        Assert.True((await next.Guarded()).IsSuccess);
    }

    [Theory]
    [InlineData(0, 1, AvErrorOrigin.Wrapper)]
    [InlineData(1005, 1005, AvErrorOrigin.Client)]
    [InlineData(10003, 10003, AvErrorOrigin.Server)]
    public async Task A14_Fail_FailsWhatIsPending_EvenWithCodeZero(int code, int number, AvErrorOrigin origin)
    {
        Task<AvResult> entering = Enter();
        _entered.Fail(code, "disconnected");

        AvError? error = (await entering.Guarded()).Error;

        Assert.NotNull(error);
        Assert.Equal(number, error.Number);
        Assert.Equal(origin, error.Origin);
        Assert.Equal("disconnected", error.SdkMessage);
        Assert.Equal("EnterRoomByEvent", error.Operation);
        Assert.False(_entered.IsBusy);
    }

    [Fact]
    public async Task A14_Fail_WithNobodyWaiting_IsReported()
    {
        _entered.Fail(0, "disconnected");
        Assert.Equal(AvStrayCallbackKind.NobodyWaiting, (await _strays.NextAsync()).Kind);
    }

    [Fact]
    public async Task EveryForm_HasATwinWithAState_AndOneThatReturnsNothing()
    {
        Task<AvResult>[] runs =
        [
            _rig.Caller.RunAsync(new AvCompletionSlot(), 1001, static code => code).AsTask(),
            _rig.Caller.RunVoidAsync(_entered, () => RaiseEntered(1002, null)).AsTask(),
            _rig.Caller.RunVoidAsync(_exited, _exited, static slot => slot.Complete()).AsTask(),
        ];

        Assert.Equal([1001, 1002, 0], (await Task.WhenAll(runs).Guarded()).Select(result => result.Outcome.Number));
        Assert.Throws<ArgumentNullException>(() =>
        {
            _ = AvCall.RunAsync(null!, () => 0).AsTask();
        });
    }

    private Task<AvResult> Enter(int room = 42, CancellationToken cancellationToken = default) =>
        _rig
            .Caller.RunAsync(_entered, () => _rig.Sdk.EnterRoomByEvent(room), cancellationToken: cancellationToken)
            .AsTask();

    private void RaiseEntered(int code, string? info) =>
        _rig.Sdk.EnterRoomCompleted += Raise.Event<RoomCallback>(code, info);
}
