using System.ComponentModel.DataAnnotations;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using NSubstitute;
using Polly;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>The queue of a lane is bounded in time (rule L8).</summary>
public sealed class LaneTimeTests
{
    private static readonly TimeSpan TenSeconds = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task L8_LaneTime_EachWaitHasItsOwn_AndNothingIsStarted()
    {
        await using PipelineRig rig = Rig(TenSeconds);
        Task<AvResult> running = rig.Enter();
        Task<AvResult> first = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(4));
        Task<AvResult> second = rig.Exit();

        await rig.Time.Pass(TimeSpan.FromSeconds(5.9));
        Assert.False(first.IsCompleted);
        await rig.Time.Pass(TimeSpan.FromSeconds(0.1)); // Ten since the first call.
        AvResult refused = await rig.Time.ResultAtOnceOf(first);
        await rig.Time.Pass(TimeSpan.FromSeconds(3.9));
        Assert.False(second.IsCompleted);
        await rig.Time.Pass(TimeSpan.FromSeconds(0.1)); // Ten since the second.
        Assert.Equal(AvErrorReason.LaneTime, (await rig.Time.ResultAtOnceOf(second)).Error?.Reason);

        var error = Assert.IsType<AvStateError>(refused.Error);
        Assert.Equal(AvErrorCode.ExclusiveOperation, error.Code);
        Assert.Equal(AvErrorReason.LaneTime, error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(running)).IsSuccess);
        await rig.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(["EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L8_TheRunningTimeDoesNotCount()
    {
        await using PipelineRig rig = Rig(TenSeconds);
        Task<AvResult> first = rig.Enter();
        Task<AvResult> second = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(9));
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        Task<AvResult> third = rig.Enter();
        await rig.Time.Pass(TimeSpan.FromSeconds(9)); // The second has waited and run for 18 s.
        Assert.False(second.IsCompleted);
        rig.CallBack(rig.Last, 0);
        await rig.Started(3);
        await rig.Time.Pass(TimeSpan.FromSeconds(20));
        rig.CallBack(rig.Last, 0);

        Assert.All(await Task.WhenAll(first, second, third).Guarded(), static result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task L8_WhoWaitsLess_IsAnsweredFirst_ThoughItStandsBehind()
    {
        await using PipelineRig rig = Rig(TimeSpan.FromSeconds(20));
        ResiliencePipeline<AvResult> hasty = rig.Build(static options =>
            options.Lane.MaxWait = TimeSpan.FromSeconds(3)
        );
        Task<AvResult> running = rig.Enter();
        Task<AvResult> patient = rig.Exit();
        Task<AvResult> behind = hasty
            .RunAsync(AvOperation.ExitRoom(), done => rig.Sdk.ExitRoom(done.Complete))
            .AsTask();

        await rig.Time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(AvErrorReason.LaneTime, (await rig.Time.ResultAtOnceOf(behind)).Error?.Reason);
        Assert.False(patient.IsCompleted);
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.All(await Task.WhenAll(running, patient).Guarded(), static result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task L8_WhoseTimeIsOver_IsAnsweredOnceItsHookIsDone_AndHoldsNothing()
    {
        var hook = new TaskCompletionSource();
        await using var rig = new PipelineRig(options =>
        {
            options.Lane.MaxWait = TenSeconds;
            options.Lane.OnQueued = _ => new ValueTask(hook.Task);
        });
        Task<AvResult> running = rig.Enter();
        Task<AvResult> late = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(11));
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(running);
        hook.SetResult();
        Assert.Equal(AvErrorReason.LaneTime, (await rig.Time.ResultOf(late)).Error?.Reason);

        Task<AvResult> next = rig.Enter();
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(next)).IsSuccess);
    }

    [Fact]
    public async Task L8_EndsACallOfTheSameLane_InsideAHook_ThatNobodyCouldSee()
    {
        AvErrorReason? nested = null;
        PipelineRig? rig = null;
        rig = Rig(
            TenSeconds,
            options =>
                options.Retry.OnRetry = async _ =>
                {
                    Task<AvResult> exit;
                    using (ExecutionContext.SuppressFlow())
                    {
                        exit = Task.Run(() => rig!.Exit());
                    }

                    nested = (await exit).Error?.Reason;
                }
        );
        await using PipelineRig disposed = rig;
        rig.Answers(1005);
        rig.OnStart = start =>
        {
            if (rig.Starts.Length == 2)
            {
                start.Complete(0);
            }
        };

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(AvErrorReason.LaneTime, nested);
        Assert.Equal(["EnterRoom", "EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L8_AnExitThatWaitedTooLong_LeavesTheSdkAlone()
    {
        await using var rig = new FakeSdkRig(static options => options.Lane.MaxWait = TenSeconds);
        rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(20));
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();

        Assert.Equal(AvErrorReason.LaneTime, (await rig.Time.ResultOf(exited)).Error?.Reason);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.Equal([(AvSdkOperation.EnterRoom, 0)], rig.Starts);
        Assert.Equal(AvRoomState.Entered, rig.Sdk.RoomState);
    }

    [Fact]
    public void L8_ALaneMakesOneTimer_WhenSomebodyWaits_AndItGoesWithTheLane()
    {
        (TimeProvider clock, ITimer timer) = SubstituteClock();
        var lanes = new LaneTable(clock);
        AvOperation operation = AvOperation.OpenDevice("camera") with { LaneKey = "camera" };
        AvLane lane = lanes.Acquire(operation)!;
        var limits = new LaneLimits(10, TenSeconds);
        AvRun[] runs = [StubRun.Of(operation), StubRun.Of(operation), StubRun.Of(operation)];

        Assert.Null(lane.Enter(runs[0], limits, CancellationToken.None));
        clock.DidNotReceiveWithAnyArgs().CreateTimer(default!, default, default, default);
        Assert.NotNull(lane.Enter(runs[1], limits, CancellationToken.None));
        Assert.NotNull(lane.Enter(runs[2], limits, CancellationToken.None));
        clock.ReceivedWithAnyArgs(1).CreateTimer(default!, default, default, default);
        timer.Received(1).Change(TenSeconds, Timeout.InfiniteTimeSpan);
        timer.DidNotReceive().Dispose();

        lanes.Release(lane);
        timer.Received(1).Dispose();
    }

    [Fact]
    public void L8_DisposingTheCoordinator_LeavesNoTimerBehind()
    {
        (TimeProvider clock, ITimer timer) = SubstituteClock();
        var lanes = new LaneTable(clock);
        var operation = AvOperation.ExitRoom();
        AvLane lane = lanes.Acquire(operation)!;
        var limits = new LaneLimits(10, TenSeconds);
        lane.Enter(StubRun.Of(operation), limits, CancellationToken.None);
        lane.Enter(StubRun.Of(operation), limits, CancellationToken.None);

        lanes.Close();

        timer.Received(1).Dispose();
    }

    [Fact]
    public void L8_AWaitOfNothing_IsAFaultOfTheOptions()
    {
        var thrown = Assert.Throws<ValidationException>(static () => Rig(TimeSpan.Zero));
        Assert.Contains(nameof(AvLaneStrategyOptions.MaxWait), thrown.Message, StringComparison.Ordinal);
    }

    private static PipelineRig Rig(TimeSpan maxWait, Action<AvResilienceOptions>? configure = null) =>
        new(options =>
        {
            options.Lane.MaxWait = maxWait;
            configure?.Invoke(options);
        });

    private static (TimeProvider Clock, ITimer Timer) SubstituteClock()
    {
        TimeProvider clock = Substitute.For<TimeProvider>();
        ITimer timer = Substitute.For<ITimer>();
        clock.TimestampFrequency.Returns(1);
        clock.CreateTimer(default!, default, default, default).ReturnsForAnyArgs(timer);
        return (clock, timer);
    }
}
