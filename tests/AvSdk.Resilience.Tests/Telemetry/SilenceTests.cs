using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>Where nobody listens, nothing is made for telemetry (rule O4).</summary>
public sealed class SilenceTests
{
    private const int Rounds = 2000;

    [Fact]
    public void O4_WithoutListeners_ThereIsNoTrace()
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        var run = ValueRun<int, int>.Of(AvOperation.ExitRoom(), null, 0, static (_, _) => 0);

        Assert.Null(RunTrace.Begin(context, run));
        Assert.Null(RunTrace.Of(context));
        Assert.Null(LaneWait.Begin(context, run));
        using (new Recorder())
        {
            Assert.NotNull(RunTrace.Begin(context, run));
        }

        ResilienceContextPool.Shared.Return(context);
    }

    [Fact]
    public async Task O4_AfterTheListenersHaveGone_ASuccessAllocatesNoMoreThanBeforeTheyCame()
    {
        await using var coordinator = new AvCoordinator(AvDispatcher.Inline);
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(coordinator)
            .Build();
        long before = Measure(pipeline);
        long listened;
        using (new Recorder())
        {
            listened = Measure(pipeline);
        }

        Assert.InRange(Measure(pipeline), 0, before + 1); // It is a mean, and rounded.
        Assert.True(listened > before, "With listeners something is written down: else the measurement sees nothing.");
    }

    /// <summary>Bytes a run, of runs that are over when they return.</summary>
    private static long Measure(ResiliencePipeline<AvResult> pipeline)
    {
        AvOperation operation = AvOperation.ExitRoom();
        long before = 0;
        for (int i = -Rounds; i < Rounds; i++)
        {
            if (i == 0)
            {
                before = GC.GetAllocatedBytesForCurrentThread();
            }

            ValueTask<AvResult> run = pipeline.RunAsync(operation, 0, static level => level);
            Assert.True(run.IsCompletedSuccessfully && run.Result.IsSuccess);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }
}
