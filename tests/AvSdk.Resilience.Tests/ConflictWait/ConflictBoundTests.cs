using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.ConflictWait;

/// <summary>How a conflict wait ends (rule C2), what it costs, and who may wait (C3).</summary>
public sealed class ConflictBoundTests
{
    [Fact]
    public async Task C2_AStandingConflict_EndsByItsTime_WithTheReason()
    {
        await using var rig = new PipelineRig();
        rig.Answers([.. Enumerable.Repeat(1002, 1000)]);
        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(1002, result.Error?.Number);
        Assert.Equal(AvErrorReason.ConflictPersists, result.Error?.Reason);
        Assert.InRange(rig.Time.Now, TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(49));
        Assert.InRange(rig.Starts.Length, 10, 25);
    }

    [Fact]
    public async Task C2_AStandingConflict_EndsByItsCount()
    {
        await using var rig = new PipelineRig(static options =>
        {
            SlowPoll.Set(options);
            options.ConflictWait.MaxStarts = 3;
        });
        rig.Answers([.. Enumerable.Repeat(1002, 1000)]);
        rig.OnStart = _ => rig.Coordinator.NotifyCompleted(AvOperationClass.Room); // The outside is lively.
        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(AvErrorReason.ConflictPersists, result.Error?.Reason);
        Assert.Equal(4, rig.Starts.Length);
    }

    [Theory]
    [InlineData(0.0, 2)]
    [InlineData(0.25, 3)]
    [InlineData(1.0, 4)]
    public async Task C1_TheLongestPoll_IsTheLongest_AndIsJitteredToo(double drawn, double longest)
    {
        List<TimeSpan> delays = [];
        await using var rig = new PipelineRig(options =>
        {
            options.ConflictWait.Randomizer = () => drawn;
            options.ConflictWait.MaxStarts = 8;
            options.ConflictWait.OnConflict = arguments =>
            {
                delays.Add(arguments.Delay);
                return default;
            };
        });
        rig.Answers([.. Enumerable.Repeat(1002, 1000)]);
        await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(TimeSpan.FromSeconds(longest), delays.Max());
    }

    [Fact]
    public async Task C3_Waits_TakeNoRetryAttempts_AndDoNotLengthenALaterBackoff()
    {
        List<(int Attempt, TimeSpan Delay)> retries = [];
        await using var rig = new PipelineRig(options =>
        {
            options.Retry.MaxRetryAttempts = 1;
            options.Retry.OnRetry = arguments =>
            {
                retries.Add((arguments.AttemptNumber, arguments.RetryDelay));
                return default;
            };
        });
        rig.Answers(1002, 1001, 1002, 1005, 1002, 1002, 10003);
        Assert.Equal(10003, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(7, rig.Starts.Length);
        Assert.Equal([(0, TimeSpan.FromSeconds(1))], retries);
    }

    [Fact]
    public async Task C3_AnyOperation_MayBeStartedAgain()
    {
        await using var rig = new PipelineRig();
        rig.Answers(1001, 1002);
        rig.OnStart = static start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Enter(new AvOperation("LinkRoom", AvOperationClass.Room)))).IsSuccess);
        Assert.Equal(3, rig.Starts.Length);
    }

    [Fact]
    public async Task C3_ABusySlot_IsWaitedFor()
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        var slot = new AvCompletionSlot();
        Task<AvResult> Run(string key) =>
            rig
                .Pipeline.RunAsync(
                    AvOperation.OpenDevice(key) with
                    {
                        LaneKey = key,
                    },
                    slot,
                    () => rig.Sdk.OpenDevice(key, slot.Complete)
                )
                .AsTask();
        Task<AvResult> first = Run("camera");
        await rig.Started(1);
        Task<AvResult> second = Run("mic");
        await rig.Time.Quiet();
        Assert.Single(rig.Starts);

        rig.CallBack(rig.Last, 10003);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.Equal(10003, (await rig.Time.ResultOf(first)).Error?.Number);
        Assert.True((await rig.Time.ResultOf(second)).IsSuccess);
    }
}
