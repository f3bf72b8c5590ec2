using System.ComponentModel.DataAnnotations;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Pipeline;

/// <summary>What a pipeline is built from is its own: neither a later change nor another pipeline reaches into it.</summary>
public sealed class PipelineOptionsTests
{
    [Fact]
    public async Task OneOptionsObject_ServesTwoCoordinators_EachOnItsOwnThread()
    {
        var options = new AvResilienceOptions();
        var first = new HandTurnedDispatcher();
        var second = new HandTurnedDispatcher();
        ResiliencePipelineBuilder<AvResult> one = Builder().AddAvResilience(new AvCoordinator(first), options);
        _ = Builder().AddAvResilience(new AvCoordinator(second), options).Build();

        ValueTask<AvResult> run = one.Build().RunAsync(AvOperation.ExitRoom(), static () => 0);

        Assert.Equal((1, 0), (first.Waiting, second.Waiting));
        Assert.Null(options.Lane.Coordinator);
        first.Turn();
        Assert.True((await run.AsTask().Guarded()).IsSuccess);
    }

    [Fact]
    public async Task WhatIsSetInTheOptionsLater_HasNoEffect()
    {
        int told = 0;
        var options = new AvResilienceOptions();
        ResiliencePipeline<AvResult> pipeline = Builder()
            .AddAvResilience(new AvCoordinator(AvDispatcher.Inline), options)
            .Build();
        options.AlreadyInState.OnAlreadyInState = _ =>
        {
            told++;
            return default;
        };
        options.Remedies[AvErrorCode.HasInTheState] = AvRemedies.None;

        AvResult result = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 1003).AsTask().Guarded();

        Assert.True(result.IsSuccess);
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task ASecondLane_IsRefused_InsteadOfWaitingForItself()
    {
        var coordinator = new AvCoordinator(AvDispatcher.Inline);
        ResiliencePipeline<AvResult> pipeline = Builder()
            .AddAvLane(coordinator)
            .AddPipeline(Builder().AddAvResilience(coordinator).Build()) // No builder sees both.
            .Build();

        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask().Guarded()
        );
        ResiliencePipeline<AvResult> alone = Builder().AddAvResilience(coordinator).Build();
        AvResult next = await alone.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask().Guarded();

        Assert.Contains("two lanes", fault.Message, StringComparison.Ordinal);
        Assert.True(next.IsSuccess);
    }

    [Fact]
    public void AMissingPredicate_IsAFaultOfTheOptions() =>
        Assert.Throws<ValidationException>(() =>
            Builder().AddAvResilience(new AvCoordinator(AvDispatcher.Inline), static o => o.Retry.ShouldHandle = null!)
        );

    [Fact]
    public async Task D4_ADispatcherThatCannotSayWhereItIs_RefusesTheRun_AndFreesTheLane()
    {
        var dispatcher = new LostDispatcher { IsLost = true };
        ResiliencePipeline<AvResult> pipeline = Builder().AddAvResilience(new AvCoordinator(dispatcher)).Build();

        AvResult refused = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask().Guarded();
        dispatcher.IsLost = false;
        AvResult next = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask().Guarded();

        Assert.Equal(AvErrorReason.DispatcherGone, refused.Error?.Reason);
        Assert.True(next.IsSuccess);
    }

    [Fact]
    public void L1_ALaneOfAKey_GoesWithItsLastUser()
    {
        var lanes = new LaneTable(TimeProvider.System);
        AvOperation operation = AvOperation.OpenDevice("camera") with { LaneKey = "camera" };

        AvLane first = lanes.Acquire(operation)!;
        AvLane same = lanes.Acquire(operation)!;
        lanes.Release(first);
        AvLane still = lanes.Acquire(operation)!;
        lanes.Release(same);
        lanes.Release(still);

        Assert.Same(first, same);
        Assert.Same(first, still);
        Assert.NotSame(first, lanes.Acquire(operation));
    }

    private static ResiliencePipelineBuilder<AvResult> Builder() => new();

    private sealed class LostDispatcher : AvDispatcher
    {
        public bool IsLost { get; set; }

        public override bool CheckAccess() => IsLost ? throw new InvalidOperationException("lost") : true;

        public override void Post(Action action) => action();
    }

    [Fact]
    public void O1_WhatDoesNotFitTogether_IsTold()
    {
        using var coordinator = new AvCoordinator(AvDispatcher.Inline);
        using var other = new AvCoordinator(AvDispatcher.Inline);

        var fault = Assert.Throws<ValidationException>(() =>
            Builder()
                .AddAvResilience(
                    coordinator,
                    options =>
                    {
                        options.Lane.Coordinator = other;
                        options.ConflictWait.PollInterval = TimeSpan.FromSeconds(9);
                    }
                )
        );

        Assert.Contains("Lane.Coordinator is another one", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            "PollInterval is 00:00:09, above ConflictWait.MaxPollInterval, 00:00:04",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ValidationException>(() =>
            Builder().AddAvLane(coordinator).AddAvConflictWait(new() { PollInterval = TimeSpan.FromSeconds(9) })
        );
    }

    [Fact]
    public void T1_RemediesThatDoNotExist_AreRefused_AndThoseThatAreNotThere_AreNamed()
    {
        var remedies = new AvRemedyOverrides();

        Assert.Throws<ArgumentOutOfRangeException>(() => remedies[1005] = (AvRemedies)0x40000000);
        Assert.Throws<ArgumentOutOfRangeException>(() => remedies[AvErrorCode.Timeout] = (AvRemedies)0x40000000);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            remedies[GmeErrorCode.ServerRequestRoomAddressFail] = (AvRemedies)0x40000000
        );
        foreach (AvRemedies known in Enum.GetValues<AvRemedies>())
        {
            remedies[1005] = known;
            Assert.Equal(known, remedies[1005]);
        }

        var missing = Assert.Throws<KeyNotFoundException>(() => remedies[10004]);
        Assert.Equal("Nothing replaces the remedies of 10004: what the table says holds.", missing.Message);
    }
}
