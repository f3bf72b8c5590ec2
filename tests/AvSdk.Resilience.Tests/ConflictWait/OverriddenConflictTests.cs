using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.ConflictWait;

/// <summary>A code that the user, not the table, says to wait for: its refusals do not wake either (rules C1, T1).</summary>
public sealed class OverriddenConflictTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task C1_ARefusalWithACodeThatAnOverrideWaitsFor_NeverWakes(bool byCallback)
    {
        await using var rig = new PipelineRig(static options =>
        {
            options.Remedies[1008] = AvRemedies.WaitForPreviousOperation;
            SlowPoll.Set(options);
        });
        rig.Answers([.. Enumerable.Repeat(byCallback ? 0 : 1008, 1000)]);
        if (byCallback)
        {
            rig.OnStart = static start => start.Complete(1008);
        }

        _ = rig.Enter();
        await rig.Started(1);
        await rig.Time.Pass(TimeSpan.FromSeconds(10));

        Assert.Single(rig.Starts);
    }

    [Fact]
    public async Task C1_ARefusalOfACallDoneWhenItReturns_NeverWakes()
    {
        await using var rig = new PipelineRig(SlowPoll.Set);
        rig.Answers([.. Enumerable.Repeat(1002, 1000)]);
        AvOperation Level(string key) => new("SetLevel", AvOperationClass.Device) { LaneKey = key };

        _ = rig.Pipeline.RunAsync(Level("a"), () => rig.Sdk.SetLevel(1)).AsTask();
        _ = rig.Pipeline.RunAsync(Level("b"), () => AvCall.Run(() => rig.Sdk.SetLevel(2))).AsTask();
        await rig.Started(2);
        await rig.Time.Pass(TimeSpan.FromSeconds(10));

        Assert.Equal(2, rig.Starts.Length);
    }
}
