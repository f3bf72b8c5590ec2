using NSubstitute;

namespace AvSdk.Results.Tests.Completions;

/// <summary>What the start of an operation returns, and when it throws (rules A1, A2, A3, A8).</summary>
public class StartTests
{
    private readonly RoomRig _rig = new();

    [Theory]
    [InlineData(1)]
    [InlineData(1003)]
    [InlineData(1007)]
    [InlineData(-1)]
    [InlineData(10003)]
    public async Task A1_ARefusedStart_IsTheResult_AtOnce(int code)
    {
        _rig.Answer = () => code;

        ValueTask<AvResult> entered = _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));

        Assert.True(entered.IsCompleted);
        Assert.Equal(AvResult.FromCode(code, "EnterRoom"), await entered);
        _rig.Sdk.Received(1).EnterRoom(42, Arg.Any<RoomCallback>());
    }

    [Fact]
    public async Task A1_ACallbackAfterARefusal_IsIgnoredAndReported()
    {
        _rig.Answer = static () => 1001;

        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Callback(0, "late");

        Assert.Equal(1001, (await entered).Outcome.Number);
        AvStrayCallback stray = await _rig.Strays.NextAsync();
        Assert.Equal(new AvStrayCallback(AvStrayCallbackKind.AfterRefusal, "EnterRoom", 0, "late"), stray);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(-9)]
    public async Task A1_ACallbackAfterARefusal_IsReported_EvenWhenTheResultHasBeenTaken(int code)
    {
        _rig.Answer = static () => 1001;
        await _rig.EnterRoom();

        _rig.Callback(code, null);

        AvStrayCallback stray = await _rig.Strays.NextAsync();
        Assert.Equal(new AvStrayCallback(AvStrayCallbackKind.AfterRefusal, "EnterRoom", code, null), stray);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(10010)]
    public async Task A2_AfterAnAcceptedStart_TheCallbackDecides(int code)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        Assert.False(entered.IsCompleted);

        _rig.Callback(code, null);

        Assert.Equal(AvResult.FromCode(code, code == 0 ? null : "EnterRoom"), await entered.Guarded());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A2_AStartThatReturnsNothing_LeavesItToTheCallback(int code)
    {
        ValueTask<AvResult> entered = _rig.Caller.RunVoidAsync(done => _rig.Sdk.EnterRoomVoid(42, done.Complete));
        Assert.False(entered.IsCompleted);

        _rig.Callback(code, "info");

        AvResult result = await entered;
        Assert.Equal(AvResult.FromCode(code, code == 0 ? null : "EnterRoomVoid"), result);
        Assert.Equal("info", result.Outcome.SdkMessage);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A3_TheCallback_MayRunBeforeTheStartReturns(int code)
    {
        _rig.Answer = () =>
        {
            _rig.Callback(code, "early");
            return 0;
        };

        AvResult result = await _rig.EnterRoom().Guarded();

        Assert.Equal(AvResult.FromCode(code, code == 0 ? null : "EnterRoom"), result);
        Assert.Equal("early", result.Outcome.SdkMessage);
        Assert.True(_rig.Strays.IsEmpty);
    }

    [Fact]
    public async Task A3_ARefusalAfterTheCallback_StillWins_AndTheCallbackIsReported()
    {
        _rig.Answer = () =>
        {
            _rig.Callback(0, "early");
            return 1002;
        };

        AvResult result = await _rig.EnterRoom().Guarded();

        Assert.Equal(AvResult.FromCode(1002, "EnterRoom"), result);
        Assert.Null(result.Outcome.SdkMessage);
        Assert.Equal(AvStrayCallbackKind.AfterRefusal, (await _rig.Strays.NextAsync()).Kind);
    }

    [Fact]
    public async Task A3_OfTwoCallbacksBeforeTheReturn_TheFirstCounts()
    {
        _rig.Answer = () =>
        {
            _rig.Callback(1005, null);
            _rig.Callback(0, null);
            return 0;
        };

        Assert.Equal(1005, (await _rig.EnterRoom().Guarded()).Outcome.Number);
        Assert.Equal(AvStrayCallbackKind.Duplicate, (await _rig.Strays.NextAsync()).Kind);
    }

    [Fact]
    public async Task A8_M10_TheStartsException_PassesThroughUntouched()
    {
        var thrown = new InvalidTimeZoneException("from the start");
        _rig.Answer = () => throw thrown;

        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _rig.EnterRoom()));

        Exception voidly = await Assert.ThrowsAsync<InvalidTimeZoneException>(async () =>
            await _rig.Caller.RunVoidAsync((Action<AvCompletion>)(_ => throw thrown))
        );
        Assert.Same(thrown, voidly);
    }

    [Fact]
    public async Task A8_AfterAThrow_NothingIsInFlight()
    {
        var slot = new AvCompletionSlot();
        _rig.Answer = static () => throw new InvalidTimeZoneException();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () =>
            await _rig.Caller.RunAsync(slot, () => _rig.Sdk.EnterRoomByEvent(42))
        );

        Assert.False(slot.IsBusy);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _rig.EnterRoom());
        _rig.Callback(0, null);
        Assert.Equal(AvStrayCallbackKind.AfterRefusal, (await _rig.Strays.NextAsync()).Kind);
    }
}
