using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Simulator;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Against the simulator, by whose own record the orders are right that naive wrappers get wrong.</summary>
public sealed class SimulatedSessionTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    [Fact]
    public async Task L3_EnterFails_ExitIsCalled_EnterIsRetried_TheUserEndsOutside()
    {
        await using var rig = new SimulatorRig();
        rig.Sdk.Answers(SdkOperation.EnterRoom, SdkAnswer.ByCallback(1005, Soon));
        Task<AvResult> entered = rig.Enter();
        await rig.Time.AdvanceUntil(() => rig.Sdk.Log[^1].Kind is SdkLogKind.Callback && rig.Sdk.Log[^1].Code == 1005);
        Task<AvResult> exited = rig.Exit();

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.Equal(
            [(SdkOperation.EnterRoom, 0), (SdkOperation.EnterRoom, 0), (SdkOperation.ExitRoom, 0)],
            rig.Starts
        );
        Assert.Equal(0, rig.Sdk.CurrentRoom);
    }

    [Theory]
    [CombinatorialBools(2)]
    public async Task D2_ARetryAfterADelay_NeverMeets1007(bool continueOnCapturedContext, bool generatorAwaits)
    {
        await using var rig = new SimulatorRig(options =>
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
        SdkAnswer timeout = SdkAnswer.ByCallback(1005, Soon);
        rig.Sdk.Answers(SdkOperation.Upload, timeout, timeout);
        AvOperation upload = new("Upload", AvOperationClass.None) { Repeatable = true };
        Task<AvResult<string>> uploaded = rig.Dispatcher.Enter(() =>
            new ValueRun<IAvSdk, string>(
                upload,
                rig.Sdk,
                static (sdk, done) => sdk.Upload("a.wav", (code, _, id) => done.Complete(code, id))
            )
                .RunAsync(rig.Pipeline, continueOnCapturedContext, TestContext.Current.CancellationToken)
                .AsTask()
        );

        AvResult<string> result = await rig.Time.ResultOf(uploaded);
        Assert.True(result.TryGetValue(out string? id));
        Assert.Equal("file-3", id);
        Assert.Equal(Enumerable.Repeat((SdkOperation.Upload, 0), 3), rig.Starts);
    }

    [Fact]
    public async Task L5_ACancelledEntry_KeepsItsLane_SoThatTheExitIsNoConflict()
    {
        await using var rig = new SimulatorRig();
        using var source = new CancellationTokenSource();
        Task<AvResult> entered = rig.Enter(cancellationToken: source.Token);
        await rig.Time.Until(() => rig.Starts.Length == 1);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        Assert.True((await rig.Time.ResultOf(rig.Exit())).IsSuccess);
        Assert.Equal([(SdkOperation.EnterRoom, 0), (SdkOperation.ExitRoom, 0)], rig.Starts);
        Assert.Equal(["late EnterRoom 0"], rig.Reports);
    }

    [Fact]
    public async Task S2_EnteringAnotherRoom_WhileInOne_IsAnError_WhereItIsConfirmed()
    {
        await using var rig = new SimulatorRig();
        await rig.Time.ResultOf(rig.Enter(7));
        AvResult unconfirmed = await rig.Time.ResultOf(rig.Enter(42));
        AvResult confirmed = await rig.Time.ResultOf(
            rig.Enter(AvOperation.EnterRoom(42) with { Confirm = () => rig.Sdk.CurrentRoom == 42 }, 42)
        );
        AvResult same = await rig.Time.ResultOf(
            rig.Enter(AvOperation.EnterRoom(7) with { Confirm = () => rig.Sdk.CurrentRoom == 7 }, 7)
        );

        Assert.True(unconfirmed.IsSuccess);
        Assert.Equal(AvErrorCode.HasInTheState, confirmed.Error?.Code);
        Assert.True(same.Outcome is AvSuccess { AlreadyInState: true });
    }

    [Fact]
    public async Task C1_SomebodyOutside_IsWaitedFor()
    {
        await using var rig = new SimulatorRig();
        rig.Sdk.BeginOutsideOperation(SdkOperation.ExitRoom, TimeSpan.FromSeconds(5));
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        (SdkOperation Operation, int Code)[] starts = rig.Starts;
        Assert.InRange(starts.Length, 3, 10);
        Assert.All(starts[..^1], static start => Assert.Equal((SdkOperation.EnterRoom, 1002), start));
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task C2_AStandingExclusion_EndsWithinItsBounds()
    {
        await using var rig = new SimulatorRig();
        rig.Sdk.SetExclusion(SdkOperation.EnableCamera, excluded: true);
        TimeSpan before = rig.Time.Now;
        AvResult result = await rig.Time.ResultOf(
            rig.Pipeline.RunAsync(AvOperation.OpenDevice("camera"), () => rig.Sdk.EnableCamera(true)).AsTask()
        );

        Assert.Equal(1002, result.Error?.Number);
        Assert.Equal(AvErrorReason.ConflictPersists, result.Error?.Reason);
        Assert.InRange(rig.Time.Now - before, TimeSpan.FromSeconds(34), TimeSpan.FromSeconds(48));
        Assert.InRange(rig.Starts.Length, 5, 51);
    }

    [Fact]
    public async Task A14_TheRoomIsLost_WhileEntering_AndWhileExiting()
    {
        await using var rig = new SimulatorRig();
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

    [Fact]
    public async Task T7_AnEntryGivenUpEarly_IsNotOverlapped_AndItsLateSuccessCounts()
    {
        await using var rig = new SimulatorRig(static options =>
            options.Retry.ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Result.Error?.Reason == AvErrorReason.Deadline
            )
        );
        rig.Sdk.SetDuration(SdkOperation.EnterRoom, TimeSpan.FromSeconds(20));
        AvOperation brief = AvOperation.EnterRoom(42) with
        {
            Deadline = TimeSpan.FromSeconds(2),
            AllowDeadlineBelowSdkTimeout = true,
        };
        Assert.True((await rig.Time.ResultOf(rig.Enter(brief, 42))).IsSuccess);
        Assert.Equal([(SdkOperation.EnterRoom, 0)], rig.Starts);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }
}
