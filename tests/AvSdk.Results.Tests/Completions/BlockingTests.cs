using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results.Tests.Completions;

/// <summary>Blocking on what is pending throws rather than deadlocks (rule D3).</summary>
[SuppressMessage("Reliability", "CA2012", Justification = "Misuse of a ValueTask is what is tested here.")]
[SuppressMessage("Usage", "xUnit1031", Justification = "Blocking is what is tested here; it throws.")]
public class BlockingTests
{
    private readonly RoomRig _rig = new();

    [Fact]
    public async Task D3_ResultOfAPendingOperation_Throws()
    {
        ValueTask<AvResult> entered = _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));

        Assert.Throws<InvalidOperationException>(() => entered.Result);
        Assert.Throws<InvalidOperationException>(() => entered.GetAwaiter().GetResult());

        _rig.Callback(0, null);
        Assert.True((await entered).IsSuccess); // The attempt has spoilt nothing.
    }

    [Fact]
    public async Task D3_ResultOfAPendingOperationWithAValue_Throws()
    {
        AvCompletion<int> completion = default;
        ValueTask<AvResult<int>> pending = AvCall.RunVoidAsync<int>(done => completion = done);

        Assert.Throws<InvalidOperationException>(() => pending.Result);
        Assert.Throws<InvalidOperationException>(() => pending.GetAwaiter().GetResult());

        completion.Complete(0, 5);
        Assert.Equal(5, (await pending).GetValueOrThrow());
    }

    [Fact]
    public void D3_ResultOfACompletedOperation_IsTheResult_Once()
    {
        ValueTask<AvResult> refused = AvCall.RunAsync(static _ => 1005);

        Assert.Equal(1005, refused.Result.Outcome.Number);

        // It may serve another operation by now: taking it again throws, instead of taking that one's result.
        Assert.Throws<InvalidOperationException>(() => refused.Result);
        Assert.Throws<InvalidOperationException>(() => refused.IsCompleted);
    }
}
