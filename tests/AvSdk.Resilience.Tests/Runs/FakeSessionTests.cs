using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Against the simulator, by whose own record the orders are right that naive wrappers get wrong. More of it: AcceptanceTests.</summary>
public sealed class FakeSessionTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    [Theory]
    [CombinatorialBools(2)]
    public async Task D2_ARetryAfterADelay_NeverMeets1007(bool continueOnCapturedContext, bool generatorAwaits)
    {
        await using var rig = new FakeSdkRig(options =>
        {
            if (generatorAwaits)
            {
                options.Retry.DelayGenerator = static async _ =>
                {
                    await Task.Run(static () => { }).ConfigureAwait(false);
                    return Soon;
                };
            }
        });
        FakeAnswer timeout = FakeAnswer.ByCallback(1005, Soon);
        rig.Sdk.Answers(AvSdkOperation.Upload, timeout, timeout);
        AvOperation upload = new("Upload", AvOperationClass.None) { Repeatable = true };
        Task<AvResult<string>> uploaded = rig.Dispatcher.Enter(() =>
            ValueRun<IAvSdk, string>
                .Of(
                    upload,
                    null,
                    rig.Sdk,
                    static (sdk, done) => sdk.Upload("a.wav", (code, _, id) => done.Complete(code, id))
                )
                .RunAsync(rig.Pipeline, continueOnCapturedContext, TestContext.Current.CancellationToken)
                .AsTask()
        );

        AvResult<string> result = await rig.Time.ResultOf(uploaded);
        Assert.True(result.TryGetValue(out string? id));
        Assert.Equal("file-3", id);
        Assert.Equal(Enumerable.Repeat((AvSdkOperation.Upload, 0), 3), rig.Starts);
    }

    [Fact]
    public async Task S2_EnteringAnotherRoom_WhileInOne_IsAnError_ConfirmedOrNot()
    {
        await using var rig = new FakeSdkRig();
        await rig.Time.ResultOf(rig.Enter(7));
        AvResult unconfirmed = await rig.Time.ResultOf(rig.Enter(42));
        AvResult confirmed = await rig.Time.ResultOf(
            rig.Enter(AvOperation.EnterRoom(42) with { Confirm = () => rig.Sdk.CurrentRoom == 42 }, 42)
        );
        AvResult same = await rig.Time.ResultOf(
            rig.Enter(AvOperation.EnterRoom(7) with { Confirm = () => rig.Sdk.CurrentRoom == 7 }, 7)
        );

        Assert.Equal(AvErrorReason.NotConfirmed, unconfirmed.Error?.Reason);
        Assert.Equal(AvErrorCode.HasInTheState, confirmed.Error?.Code);
        Assert.True(same.Outcome is AvSuccess { AlreadyInState: true });
    }

    [Fact]
    public async Task C1_SomebodyOutside_IsWaitedFor()
    {
        await using var rig = new FakeSdkRig();
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.ExitRoom, TimeSpan.FromSeconds(5));
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        (AvSdkOperation Operation, int Code)[] starts = rig.Starts;
        Assert.InRange(starts.Length, 3, 10);
        Assert.All(starts[..^1], static start => Assert.Equal((AvSdkOperation.EnterRoom, 1002), start));
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task A14_TheRoomIsLost_WhileEntering_AndWhileExiting()
    {
        await using var rig = new FakeSdkRig();
        Task<AvResult> entered = rig.Enter();
        await rig.Time.Until(() => rig.Starts.Length == 1);
        rig.Sdk.Disconnect(0, "kicked");
        Assert.Equal(AvErrorCode.Failed, (await rig.Time.ResultOf(entered)).Error?.Code);

        await rig.Time.ResultOf(rig.Enter());
        Task<AvResult> exited = rig.Exit();
        await rig.Time.Until(() => rig.Starts.Length == 3);
        rig.Sdk.Disconnect(10009, "closed");
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }
}
