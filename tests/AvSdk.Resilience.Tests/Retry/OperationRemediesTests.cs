using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>What one operation says counts before what the pipeline says, and that before the table (rule T1).</summary>
public sealed class OperationRemediesTests
{
    [Fact]
    public async Task T1_AnOperation_Widens_ForItselfAlone()
    {
        await using var rig = new PipelineRig();
        rig.Answers(10004, 10004, 10005);
        AvOperation own = With(AvErrorCode.ServerTimeout, AvRemedies.Retry);

        Assert.Equal(10005, (await rig.Time.ResultOf(rig.Enter(own))).Error?.Number);
        Assert.Equal(3, rig.Starts.Length);

        rig.Answers(10004);
        Assert.Equal(10004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(4, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_AnOperation_Narrows_ForItselfAlone()
    {
        await using var rig = new PipelineRig();
        rig.Answers(1005);
        AvOperation own = With(AvErrorCode.Timeout, AvRemedies.CheckNetwork);

        Assert.Equal(1005, (await rig.Time.ResultOf(rig.Enter(own))).Error?.Number);
        Assert.Single(rig.Starts);

        rig.Answers(1005, 1004);
        Assert.Equal(1004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        Assert.Equal(3, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_AnEntryOfTheOperation_CountsBeforeOneOfThePipeline_AndTheRestOfThatStays()
    {
        await using var rig = new PipelineRig(static options =>
        {
            options.Remedies[10004] = AvRemedies.Retry; // A number, which within one set counts before a word.
            options.Remedies[10005] = AvRemedies.Retry;
        });
        rig.Answers(10005, 10004);
        AvOperation own = With(AvErrorCode.ServerTimeout, AvRemedies.None);

        Assert.Equal(10004, (await rig.Time.ResultOf(rig.Enter(own))).Error?.Number);
        Assert.Equal(2, rig.Starts.Length);
    }

    [Fact]
    public async Task T1_C1_S1_TheOtherStrategies_GoByTheOperationToo()
    {
        await using var rig = new PipelineRig();
        rig.Answers(1008, 1009);
        AvOperation own = AvOperation.EnterRoom(42) with
        {
            Remedies = new AvRemedyOverrides
            {
                [1008] = AvRemedies.WaitForPreviousOperation,
                [1009] = AvRemedies.TreatAsSuccess,
                [AvErrorCode.HasInTheState] = AvRemedies.None,
            },
        };

        AvResult waited = await rig.Time.ResultOf(rig.Enter(own));
        Assert.Equal(1009, Assert.IsType<AvSuccess>(waited.Outcome).Number);
        Assert.Equal(2, rig.Starts.Length);

        rig.Answers(1003);
        Assert.Equal(1003, (await rig.Time.ResultOf(rig.Enter(own))).Error?.Number);
    }

    [Fact]
    public async Task T1_C1_ARefusalThatTheOperationWaitsFor_NeverWakes()
    {
        await using var rig = new PipelineRig(static options => options.ConflictWait.Randomizer = static () => 0.5);
        AvOperation own = With(AvErrorCode.ServerTimeout, AvRemedies.WaitForPreviousOperation);
        rig.OnStart = static start => start.Complete(10004);
        Task<AvResult> entered = rig.Enter(own);
        await rig.Started(1);

        await rig.Time.Pass(TimeSpan.FromSeconds(2));

        Assert.InRange(rig.Starts.Length, 1, 3); // Woken by its own refusals it would be many.
        Assert.False(entered.IsCompleted);
    }

    [Fact]
    public async Task T2_RemediesMakeNothingRepeatable()
    {
        await using var rig = new PipelineRig();
        rig.Answers(10004);
        var link = new AvOperation("LinkRoom", AvOperationClass.Room)
        {
            Remedies = new AvRemedyOverrides { [10004] = AvRemedies.Retry },
        };

        Assert.Equal(10004, (await rig.Time.ResultOf(rig.Enter(link))).Error?.Number);
        Assert.Single(rig.Starts);
    }

    [Fact]
    public void T1_AnOperationsRemedies_DoNotChangeAnyMore()
    {
        var given = new AvRemedyOverrides { [10004] = AvRemedies.Retry };
        AvOperation own = AvOperation.ExitRoom() with { Remedies = given };
        given[10004] = AvRemedies.None;

        Assert.Equal(AvRemedies.Retry, own.Remedies?[10004]);
        Assert.Throws<InvalidOperationException>(() => own.Remedies![10005] = AvRemedies.Retry);
        Assert.Same(own.Remedies, (own with { Repeatable = false }).Remedies);
        Assert.Null((own with { Remedies = null }).Remedies);
    }

    private static AvOperation With(AvErrorCode code, AvRemedies remedies) =>
        AvOperation.EnterRoom(42) with
        {
            Remedies = new AvRemedyOverrides { [code] = remedies },
        };
}
