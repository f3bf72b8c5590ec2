using System.ComponentModel.DataAnnotations;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>The queue of a lane is bounded in length (rule L8).</summary>
public sealed class LaneLengthTests
{
    [Fact]
    public async Task L8_LaneFull_IsAnsweredAtOnce_AndNothingIsStarted()
    {
        await using PipelineRig rig = Rig(length: 2);
        Task<AvResult> running = rig.Enter();
        Task<AvResult>[] waiting = [rig.Exit(), rig.Enter()];
        await rig.Started(1);

        AvResult refused = await rig.Time.ResultAtOnceOf(rig.Exit());

        var error = Assert.IsType<AvStateError>(refused.Error);
        Assert.Equal(AvErrorCode.ExclusiveOperation, error.Code);
        Assert.Equal(AvErrorReason.LaneFull, error.Reason);
        Assert.Equal(AvErrorOrigin.Wrapper, error.Origin);
        Assert.Equal("ExitRoom", error.Operation);
        for (int started = 1; started <= 3; started++)
        {
            await rig.Started(started);
            rig.CallBack(rig.Last, 0);
        }

        Assert.All(await Task.WhenAll([running, .. waiting]).Guarded(), static result => Assert.True(result.IsSuccess));
        Assert.Equal(["EnterRoom", "ExitRoom", "EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L8_AQueueOfNone_LetsOneRun_AndNobodyWait()
    {
        await using PipelineRig rig = Rig(length: 0);
        Task<AvResult> running = rig.Enter();
        Assert.Equal(AvErrorReason.LaneFull, (await rig.Time.ResultAtOnceOf(rig.Exit())).Error?.Reason);
        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultAtOnceOf(running)).IsSuccess);

        Task<AvResult> next = rig.Exit();
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultAtOnceOf(next)).IsSuccess);
    }

    [Fact]
    public async Task L8_APlaceThatWasGivenUp_IsFreeForTheNext()
    {
        await using PipelineRig rig = Rig(length: 1);
        Task<AvResult> running = rig.Enter();
        Task<AvResult> cancelled = rig.Exit(rig.Token);
        await rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());

        Task<AvResult> next = rig.Exit();
        Assert.Equal(AvErrorReason.LaneFull, (await rig.Time.ResultAtOnceOf(rig.Exit())).Error?.Reason);

        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.All(await Task.WhenAll(running, next).Guarded(), static result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task L8_EachLane_HasALengthOfItsOwn()
    {
        await using PipelineRig rig = Rig(length: 0);
        AvOperation front = AvOperation.OpenDevice("front") with { LaneKey = "front" };
        AvOperation back = AvOperation.OpenDevice("back") with { LaneKey = "back" };
        Task<AvResult>[] running = [rig.Enter(), rig.Open("front", front), rig.Open("back", back)];
        await rig.Started(3);
        Assert.Equal(AvErrorReason.LaneFull, (await rig.Time.ResultAtOnceOf(rig.Open("front", front))).Error?.Reason);

        foreach (NativeStart start in rig.Starts)
        {
            rig.CallBack(start, 0);
        }

        Assert.All(await Task.WhenAll(running).Guarded(), static result => Assert.True(result.IsSuccess));
    }

    [Fact]
    public async Task L8_WhoIsRefusedAtOnce_IsReportedAsRefused_AndNotAsWaiting()
    {
        int queued = 0;
        using var recorder = new Recorder();
        await using PipelineRig rig = recorder.Rig(options =>
        {
            options.Lane.MaxQueueLength = 0;
            options.Lane.OnQueued = _ =>
            {
                queued++;
                return default;
            };
        });
        _ = rig.Enter();
        await rig.Started(1);
        AvResult refused = await rig.Time.ResultAtOnceOf(rig.Exit());

        Assert.Equal(AvErrorReason.LaneFull, refused.Error?.Reason);
        Assert.Equal(0, queued);
        Assert.Equal(["LaneRefused"], recorder.Log.Entries.Select(static entry => entry.Id.Name));
        Assert.Equal(["OnAvLaneRefused"], recorder.Polly.Seen.Select(static happening => happening.Name));
        Assert.Empty(recorder.Of("avsdk.lane.wait.duration"));
        Assert.Empty(recorder.Of("avsdk.lane.waiting"));
        Assert.Equal("LaneFull", recorder.Of("avsdk.operation.count").Single().Tags["avsdk.reason"]);
        Assert.Empty(recorder.Activities.Single().Events);
    }

    [Fact]
    public void L8_ALengthBelowNone_IsAFaultOfTheOptions()
    {
        var thrown = Assert.Throws<ValidationException>(static () => Rig(length: -1));
        Assert.Contains(nameof(AvLaneStrategyOptions.MaxQueueLength), thrown.Message, StringComparison.Ordinal);
    }

    private static PipelineRig Rig(int length) => new(options => options.Lane.MaxQueueLength = length);
}
