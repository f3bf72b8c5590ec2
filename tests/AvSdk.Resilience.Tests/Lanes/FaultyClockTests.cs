using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>
/// What throws on the way to a start leaves no lane taken (rules L2, L8): a clock here, a token whose source was disposed of on
/// .NET Framework, whose registration throws at the same places.
/// </summary>
public sealed class FaultyClockTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(10);
    private readonly FaultyClock _clock = new();

    [Fact]
    public async Task L2_ThrownAtInTheQueue_ItTakesNoPlace_AndWhoComesNextHasItsTime()
    {
        AvCompletion running = default;
        using AvCoordinator coordinator = Coordinator(AvDispatcher.Inline);
        ResiliencePipeline<AvResult> pipeline = Build(coordinator);
        Task<AvResult> first = pipeline
            .RunAsync(
                AvOperation.EnterRoom(42),
                done =>
                {
                    running = done;
                    return 0;
                }
            )
            .AsTask();
        _clock.FailNextTimer();
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Exit(pipeline).Guarded());

        Task<AvResult> third = Exit(pipeline);
        _clock.Clock.Advance(MaxWait);
        Assert.Equal(AvErrorReason.LaneTime, (await third.Guarded()).Error?.Reason);

        running.Complete(0);
        Assert.True((await first.Guarded()).IsSuccess);
        Assert.Empty(coordinator.GetLanes());
        Assert.True((await Exit(pipeline).Guarded()).IsSuccess);
    }

    [Fact]
    public async Task L2_ThrownAtBeforeItsStart_ItHoldsNoLane()
    {
        using AvCoordinator coordinator = Coordinator(AvDispatcher.Inline);
        ResiliencePipeline<AvResult> faulty = Build(coordinator, _clock.FailNextRead);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Exit(faulty).Guarded());

        Assert.Empty(coordinator.GetLanes());
        Assert.True((await Exit(Build(coordinator)).Guarded()).IsSuccess);
    }

    [Fact]
    public async Task L2_ThrownAtWhileItIsPosted_ItHoldsNoLane_AndIsNeverStarted()
    {
        await using var dispatcher = new ManualDispatcher();
        using AvCoordinator coordinator = Coordinator(dispatcher);
        ResiliencePipeline<AvResult> faulty = Build(coordinator, _clock.FailNextTimer);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Exit(faulty).Guarded());

        Assert.Equal(0, dispatcher.Waiting);
        Assert.Empty(coordinator.GetLanes());
        Task<AvResult> next = Exit(Build(coordinator));
        dispatcher.Turn();
        Assert.True((await next.Guarded()).IsSuccess);
    }

    private static Task<AvResult> Exit(ResiliencePipeline<AvResult> pipeline) =>
        pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask();

    private AvCoordinator Coordinator(AvDispatcher dispatcher) =>
        new(dispatcher, options: new() { TimeProvider = _clock });

    /// <summary>A pipeline with a good clock of its own.</summary>
    /// <param name="coordinator">Whose clock is the faulty one.</param>
    /// <param name="fail">Called when the run has its lane, right before its start.</param>
    private static ResiliencePipeline<AvResult> Build(AvCoordinator coordinator, Action? fail = null) =>
        new ResiliencePipelineBuilder<AvResult> { TimeProvider = TimeProvider.System }
            .AddAvResilience(
                coordinator,
                options =>
                {
                    options.Lane.MaxWait = MaxWait;
                    options.TotalTimeout = new()
                    {
                        TimeoutGenerator = _ =>
                        {
                            fail?.Invoke();
                            return new(TimeSpan.FromMinutes(3));
                        },
                    };
                }
            )
            .Build();
}
