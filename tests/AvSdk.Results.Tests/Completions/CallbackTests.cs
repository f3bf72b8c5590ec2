using NSubstitute;

namespace AvSdk.Results.Tests.Completions;

/// <summary>The first callback counts, and no other (rule A4); its text is on the result (rule A11).</summary>
public class CallbackTests
{
    private readonly RoomRig _rig = new();

    [Fact]
    public async Task A4_SecondCallback_IsIgnoredAndReported()
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Callback(0, "first");
        _rig.Callback(1005, "second");

        AvResult result = await entered.Guarded();

        Assert.True(result.IsSuccess);
        Assert.Equal("first", result.Outcome.SdkMessage);
        Assert.Equal(
            new AvStrayCallback(AvStrayCallbackKind.Duplicate, "EnterRoom", 1005, "second"),
            await _rig.Strays.NextAsync()
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(-9)]
    public async Task A4_SecondCallback_IsReported_EvenWhenTheResultHasBeenTaken(int code)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Callback(0, null);
        await entered.Guarded();

        _rig.Callback(code, "second");

        Assert.Equal(
            new AvStrayCallback(AvStrayCallbackKind.Duplicate, "EnterRoom", code, "second"),
            await _rig.Strays.NextAsync()
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    public async Task A4_SecondCallback_NeverCompletesAnotherOperation(int code)
    {
        Task<AvResult> first = _rig.EnterRoom();
        _rig.Callback(0, null);
        await first.Guarded();
        Task<AvResult> second = _rig.EnterRoom(); // Served by the same pooled object, or by another one.

        _rig.Callbacks[0](code, "of the first");
        Assert.False(second.IsCompleted);

        _rig.Callback(1001, null);
        Assert.Equal(1001, (await second.Guarded()).Outcome.Number);
        Assert.Equal("of the first", (await _rig.Strays.NextAsync()).SdkMessage);
    }

    [Fact]
    public async Task A4_ACallbackOfLongAgo_HarmsNobody()
    {
        Task<AvResult> first = _rig.EnterRoom();
        _rig.Callback(0, null);
        await first.Guarded();
        for (int i = 0; i < 100; i++)
        {
            Task<AvResult> next = _rig.EnterRoom();
            _rig.Callbacks[0](1004, null);
            _rig.Callback(0, null);
            Assert.True((await next.Guarded()).IsSuccess);
        }
    }

    [Fact]
    public async Task A4_AStrayCallback_OfOneCaller_IsNotReportedToAnother()
    {
        Task<AvResult> mine = _rig.EnterRoom();
        _rig.Callback(0, null);
        await mine.Guarded();
        var other = new RoomRig();
        for (int i = 0; i < 200; i++)
        {
            Task<AvResult> theirs = other.EnterRoom();
            other.Callback(0, null);
            await theirs.Guarded();
            _rig.Callback(0, "mine");
        }

        other.Callback(0, "theirs");

        Assert.Equal("theirs", (await other.Strays.NextAsync()).SdkMessage);
    }

    [Fact]
    public async Task A4_TheCompletionsOfTwoOperations_Differ()
    {
        List<AvCompletion> completions = [];
        for (int i = 0; i < 3; i++)
        {
            await _rig.Caller.RunAsync(done =>
            {
                completions.Add(done);
                completions.Add(done);
                return 1;
            });
        }

        Assert.True(completions[0] == completions[1]);
        Assert.Equal(completions[0].GetHashCode(), completions[1].GetHashCode());
        Assert.Equal(3, completions.Distinct().Count());
        Assert.True(completions[0] != completions[2]);
        Assert.False(completions[0].Equals((object?)null));
    }

    [Theory]
    [InlineData(0, "in room")]
    [InlineData(10003, "sig expired {0}")]
    public async Task A11_TheText_IsOnTheResult_SuccessIncluded(int code, string info)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Callback(code, info);
        Assert.Equal(info, (await entered.Guarded()).Outcome.SdkMessage);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(0, null)]
    [InlineData(1005, "")]
    public async Task A11_AnEmptyText_IsDropped(int code, string? info)
    {
        Task<AvResult> entered = _rig.EnterRoom();
        _rig.Callback(code, info);
        Assert.Null((await entered.Guarded()).Outcome.SdkMessage);
    }

    [Fact]
    public void ACompletionOfNothing_DoesNothing()
    {
        default(AvCompletion).Complete();
        default(AvCompletion).Complete(1);
        default(AvCompletion).Complete(1, "info");
        default(AvCompletion<int>).Complete(1, 1);
        default(AvCompletion<int>).Settle(default);
        Action callback = static () => { };
        Assert.Same(callback, default(AvCompletion).Keep(callback));
        Assert.Same(callback, default(AvCompletion<int>).Keep(callback));
        Assert.True(default(AvCompletion) == default);
        Assert.True(default(AvCompletion<int>) == default);
    }

    [Fact]
    public async Task TheSdk_IsCalledOnce_OnTheCallersThread()
    {
        int thread = 0;
        _rig.Answer = () =>
        {
            thread = Environment.CurrentManagedThreadId;
            return 1;
        };
        int mine = Environment.CurrentManagedThreadId;

        Task<AvResult> entered = _rig.EnterRoom();

        Assert.Equal(mine, thread);
        _rig.Sdk.Received(1).EnterRoom(42, Arg.Any<RoomCallback>());
        await entered;
    }
}
