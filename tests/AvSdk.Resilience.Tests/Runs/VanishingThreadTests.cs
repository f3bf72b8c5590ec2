using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>The SDK's thread goes, or stops turning, at an unlucky moment (rules D4, A5).</summary>
public sealed class VanishingThreadTests
{
    [Fact]
    public async Task D4_AThreadThatGoesBetweenTheTurnsOfAVerdict_IsNotThrownAt_AndTheVerdictFalls()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        await rig.Time.Quiet();
        rig.Time.Clock.Advance(TimeSpan.FromSeconds(35));
        Assert.Equal(1, rig.Dispatcher.Waiting);
        rig.Dispatcher.Refusal = new ObjectDisposedException("the thread"); // What was posted before still runs.

        Exception? thrown = Record.Exception(rig.Dispatcher.Turn); // On a real thread it would end the process.

        Assert.Null(thrown);
        Assert.Equal(AvErrorReason.Deadline, (await rig.Time.ResultOf(entered)).Error?.Reason);
    }

    [Fact]
    public async Task D4_AThreadThatSwallowsTheConfirmation_HangsNobody()
    {
        await using var rig = new PipelineRig(static options => options.TotalTimeout = null);
        rig.OnStart = start =>
        {
            start.Complete(1003);
            rig.Dispatcher.Swallows = true;
        };
        AvOperation operation = AvOperation.EnterRoom(42) with { Confirm = static () => true };

        Task<AvResult> entered = rig.Enter(operation);

        AvResult result = await rig.Time.ResultOf(entered, limit: TimeSpan.FromMinutes(2));
        Assert.Equal(1003, result.Outcome.Number);
    }
}
