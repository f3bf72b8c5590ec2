using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>An operation whose callback does not come frees its lane by its own age (rule L6).</summary>
public sealed class LostOperationTests
{
    [Fact]
    public async Task L6_PastItsDeadline_TheLaneIsHeld_UntilTheOperationIsLost()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.Started(1);

        AvResult result = await rig.Time.ResultOf(entered);
        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        Assert.InRange(rig.Time.Now, TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(49));
        Assert.Single(rig.Starts);

        await rig.StartedInTime(2);
        Assert.InRange(rig.Last.Time, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(54));
        Assert.Equal(["lost EnterRoom"], rig.Reports);
        rig.CallBack(rig.Last, 0);
        await exited.Guarded();
    }

    [Fact]
    public async Task L6_ItsAgeIsCountedFromTheReturnOfTheStart_NotFromTheCall()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter(); // Posted; the thread does not turn for a while.
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(20));
        Task<AvResult> exited = rig.Exit();
        await rig.Started(1);

        await rig.StartedInTime(2);
        Assert.InRange(rig.Last.Time, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(74));
        rig.CallBack(rig.Last, 0);
        await Task.WhenAll(entered, exited).Guarded();
    }

    [Fact]
    public async Task L6_TheAgeIsTheCoordinators()
    {
        await using var rig = new PipelineRig(lostAfter: TimeSpan.FromSeconds(90));
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.StartedInTime(2);

        Assert.InRange(rig.Last.Time, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(104));
        rig.CallBack(rig.Last, 0);
        await Task.WhenAll(entered, exited).Guarded();
    }

    [Fact]
    public void L6_AnAgeShorterThanTheSdksOwnLimit_IsRefused()
    {
        var options = new AvCoordinatorOptions { LostAfter = TimeSpan.FromSeconds(29) };
        Assert.Throws<ArgumentOutOfRangeException>(() => new AvCoordinator(AvDispatcher.Inline, options: options));
    }

    [Fact]
    public async Task L6_ALostOperationThatComesBack_CompletesNothing_AndIsReportedOnce()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.StartedInTime(2);
        rig.CallBack(rig.Starts[0], 0);
        rig.CallBack(rig.Starts[0], 0);
        await rig.Time.Quiet();

        Assert.False(exited.IsCompleted);
        Assert.Equal(["lost EnterRoom", "late EnterRoom 0", "stray EnterRoom 0 Duplicate"], rig.Reports);
        rig.CallBack(rig.Last, 0);
        await Task.WhenAll(entered, exited).Guarded();
    }

    [Fact]
    public async Task L6_IfTheSdkIsInTruthStillBusy_TheConflictWaitTakesOver()
    {
        await using var rig = new PipelineRig();
        rig.Answers(0, 1002, 1002);
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.StartedInTime(4);
        rig.CallBack(rig.Last, 0);

        Assert.True((await exited.Guarded()).IsSuccess);
        await entered.Guarded();
    }
}
