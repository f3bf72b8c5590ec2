using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Retry;

/// <summary>Every start on the SDK's thread, whatever the delay of a retry did (rules D1, D2).</summary>
public sealed class RetryThreadTests
{
    [Fact]
    public async Task D1_OnTheThread_TheStartIsInline()
    {
        await using var rig = new PipelineRig();
        (Task<AvResult> entered, int starts) = rig.Dispatcher.Enter(() => (rig.Enter(), rig.Starts.Length));

        Assert.Equal(1, starts);
        Assert.Equal(0, rig.Dispatcher.Posts);
        Assert.Equal([("EnterRoom", rig.Dispatcher.ThreadId)], rig.Dispatcher.Ran);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(entered);
    }

    [Fact]
    public async Task D1_OffTheThread_TheStartIsPostedToIt()
    {
        await using var rig = new PipelineRig();
        Task<AvResult> entered = rig.Enter();

        Assert.Empty(rig.Starts);
        Assert.Equal(1, rig.Dispatcher.Waiting);
        rig.Dispatcher.Turn();
        Assert.Equal(rig.Dispatcher.ThreadId, Assert.Single(rig.Starts).ThreadId);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(entered);
    }

    [Theory]
    [CombinatorialBools(3)]
    public async Task D2_ARetryAfterADelay_StartsOnTheThread(
        bool continueOnCapturedContext,
        bool generatorAwaits,
        bool calledOnTheThread
    )
    {
        await using var rig = new PipelineRig(options =>
        {
            if (generatorAwaits)
            {
                options.Retry.DelayGenerator = static async _ =>
                {
                    await Task.Run(static () => { }).ConfigureAwait(false);
                    return TimeSpan.FromSeconds(1);
                };
            }
        });
        rig.Answers(1005);
        Task<AvResult<string>> Run() =>
            ValueRun<IRoomSdk, string>
                .Of(AvOperation.EnterRoom(42), null, rig.Sdk, static (sdk, done) => sdk.EnterRoom(42, done.Complete))
                .RunAsync(rig.Pipeline, continueOnCapturedContext, TestContext.Current.CancellationToken)
                .AsTask();
        Task<AvResult<string>> entered = calledOnTheThread ? rig.Dispatcher.Enter(Run) : Run();

        await rig.StartedInTime(2);
        rig.CallBack(rig.Last, 1005);
        await rig.StartedInTime(3);
        rig.CallBack(rig.Last, 0);

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.All(rig.Starts, start => Assert.Equal(rig.Dispatcher.ThreadId, start.ThreadId));
    }
}
