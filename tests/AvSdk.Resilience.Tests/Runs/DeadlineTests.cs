using System.ComponentModel.DataAnnotations;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>An attempt's deadline (rules A5, T6), as a pipeline shows it.</summary>
public sealed class DeadlineTests
{
    [Fact]
    public async Task A5_TheVerdictFalls_OneTurnLater_SoThatWhatHasArrivedCounts()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.Dispatcher.Post(() => rig.Last.Complete(0)); // Arrived, and the program is suspended.
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(39));
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task A5_ADeadlineThatPassesWhileWaitingForTheThread_NothingIsStarted_AndNothingIsInFlight()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        rig.Dispatcher.Swallows = true; // From here on; the start has been posted before.
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(35));
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(10));
        AvResult result = await entered.Guarded();
        rig.Dispatcher.Swallows = false;

        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        rig.OnStart = static start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Exit())).IsSuccess);
        Assert.Equal(["ExitRoom"], rig.Names);
        Assert.Empty(rig.Reports);
    }

    [Fact]
    public async Task A5_TheOperationsOwnDeadline_ReplacesThePipelines()
    {
        await using var rig = new PipelineRig(static options => options.AttemptDeadline = TimeSpan.FromSeconds(60));
        AvResult own = await rig.Time.ResultOf(
            rig.Open("a", new AvOperation("A", AvOperationClass.None) { Deadline = TimeSpan.FromSeconds(31) })
        );
        Assert.Equal(AvErrorReason.Deadline, own.Error?.Reason);
        Assert.InRange(rig.Time.Now, TimeSpan.FromSeconds(31), TimeSpan.FromSeconds(34));

        await rig.Time.ResultOf(rig.Open("b", new AvOperation("B", AvOperationClass.None)));
        Assert.InRange(rig.Time.Now, TimeSpan.FromSeconds(91), TimeSpan.FromSeconds(105));
    }

    [Fact]
    public async Task A5_TheDeadlineIsAnAttempts_ItIsCountedAnewForARetry()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        await rig.Time.Pass(TimeSpan.FromSeconds(30));
        rig.CallBack(rig.Last, 1005);
        await rig.StartedInTime(2);
        await rig.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.False(entered.IsCompleted);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
    }

    [Fact]
    public async Task T6_ADeadlineShorterThanTheSdksOwnLimit_IsRefused_UnlessItIsMeant()
    {
        await using var rig = new PipelineRig();
        AvOperation brief = AvOperation.EnterRoom(42) with { Deadline = TimeSpan.FromSeconds(29) };
        var thrown = Assert.Throws<ArgumentException>(() =>
        {
            _ = rig.Enter(brief);
        });
        Assert.Contains("AllowDeadlineBelowSdkTimeout", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ValidationException>(() =>
            rig.Build(static options => options.AttemptDeadline = TimeSpan.FromSeconds(29))
        );
        await rig.Time.Quiet();
        Assert.Empty(rig.Starts);

        rig.Build(static options =>
        {
            options.AttemptDeadline = TimeSpan.FromSeconds(29);
            options.AllowDeadlineBelowSdkTimeout = true;
        });
        AvResult result = await rig.Time.ResultOf(rig.Enter(brief with { AllowDeadlineBelowSdkTimeout = true }));
        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        Assert.InRange(rig.Time.Now, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(34));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task T6_ADeadlineThatIsNone_IsRefused_MeantOrNot(int seconds)
    {
        await using var rig = new PipelineRig();
        AvOperation none = AvOperation.EnterRoom(42) with
        {
            Deadline = TimeSpan.FromSeconds(seconds),
            AllowDeadlineBelowSdkTimeout = true,
        };
        Assert.Throws<ArgumentException>(() =>
        {
            _ = rig.Enter(none);
        });
    }

    [Fact]
    public async Task A5_AStartWhoseTurnComesAfterTheDeadline_IsNeverStarted()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(36)); // The verdict's turn is behind the start's.

        AvResult result = await rig.Time.ResultAtOnceOf(entered);

        Assert.Equal(AvErrorReason.Deadline, result.Error?.Reason);
        Assert.Empty(rig.Starts);
        Assert.Empty(rig.Coordinator.GetLanes());
    }
}
