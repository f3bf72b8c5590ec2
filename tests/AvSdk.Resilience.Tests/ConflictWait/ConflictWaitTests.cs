using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.ConflictWait;

/// <summary>1001 and 1002 although the lane is ours: what wakes (rule C1).</summary>
public sealed class ConflictWaitTests
{
    [Theory]
    [InlineData(1001)]
    [InlineData(1002)]
    public async Task C1_ASignalOfTheHost_Wakes(int code)
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        rig.Answers(code);
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        await rig.Time.Quiet();
        Assert.Single(rig.Starts);
        rig.Coordinator.NotifyCompleted(AvOperationClass.Device);
        await rig.Time.Quiet();
        Assert.Single(rig.Starts);

        rig.Coordinator.NotifyCompleted(AvOperationClass.Room);

        await rig.Started(2);
        Assert.Equal(TimeSpan.Zero, rig.Last.Time);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task C1_ASignalDuringTheRefusedStart_Counts()
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        rig.Answers(1002);
        rig.OnStart = _ =>
        {
            rig.OnStart = null;
            rig.Coordinator.NotifyCompleted(AvOperationClass.Room);
        };
        Task<AvResult> entered = rig.Enter();

        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task C1_AConflictByCallback_IsWaitedForToo()
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.CallBack(rig.Last, 1002);
        await rig.Time.Quiet();
        Assert.Single(rig.Starts);
        rig.Coordinator.NotifyCompleted(AvOperationClass.Room);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1301)]
    public async Task C1_TheSettlementOfAnAcceptedOperation_OfTheSameClass_Wakes(int code)
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        Task<AvResult> camera = rig.Open("camera", AvOperation.OpenDevice("camera") with { LaneKey = "camera" });
        await rig.Started(1);
        rig.Answers(1002);
        Task<AvResult> mic = rig.Open("mic", AvOperation.OpenDevice("mic") with { LaneKey = "mic" });
        await rig.Started(2);
        await rig.Time.Quiet();
        Assert.Equal(2, rig.Starts.Length);

        rig.CallBack(rig.Starts[0], code);

        await rig.Started(3);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(mic)).IsSuccess);
        await rig.Time.ResultOf(camera);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task C1_ARefusal_NeverWakes_NeitherItsOwnRunNorAnother(bool byCallback)
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        if (byCallback)
        {
            rig.OnStart = static start => start.Complete(1002);
        }
        else
        {
            rig.Answers([.. Enumerable.Repeat(1002, 1000)]);
        }

        _ = rig.Open("camera", AvOperation.OpenDevice("camera") with { LaneKey = "camera" });
        _ = rig.Open("mic", AvOperation.OpenDevice("mic") with { LaneKey = "mic" });
        _ = rig.Open("any", new AvOperation("Any", AvOperationClass.None));
        await rig.Started(3);
        await rig.Time.Pass(TimeSpan.FromSeconds(60));

        Assert.Equal(3, rig.Starts.Length);
    }

    [Fact]
    public async Task C1_WithoutASignal_ItIsPolled_FurtherAndFurtherApart()
    {
        await using var rig = new PipelineRig(static options => options.ConflictWait.Randomizer = static () => 0.5);
        rig.Answers(1002, 1002, 1002, 1002, 1002);
        rig.OnStart = static start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        double[] gaps =
        [
            .. rig.Starts.Skip(1).Zip(rig.Starts, (later, sooner) => (later.Time - sooner.Time).TotalSeconds),
        ];
        double[] expected = [0.5, 1, 2, 4, 4];
        Assert.Equal(expected.Length, gaps.Length);
        Assert.All(gaps, (gap, i) => Assert.InRange(gap, expected[i], expected[i] + 2));
    }
}
