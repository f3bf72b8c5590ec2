using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Pipeline;

/// <summary>Who builds an order of his own is told at once, and how, where it would not work.</summary>
public sealed class StrategyOrderTests : IDisposable
{
    private readonly AvCoordinator _coordinator = new(AvDispatcher.Inline);

    public void Dispose() => _coordinator.Dispose();

    [Theory]
    [InlineData("Lane")]
    [InlineData("Lane Retry")]
    [InlineData("Lane AlreadyInState")]
    [InlineData("Lane Retry ConflictWait")]
    [InlineData("Lane ConflictWait AlreadyInState")]
    [InlineData("Lane Retry ConflictWait AlreadyInState")]
    [InlineData("Lane Timeout Retry Timeout AlreadyInState Timeout")]
    [InlineData("All Timeout")]
    public async Task TheOrder_IsTheOnlyOne_AndMayHaveGaps(string order)
    {
        ResiliencePipeline<AvResult> pipeline = Build(order);
        Assert.True((await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0)).IsSuccess);
    }

    [Theory]
    [InlineData("Retry", "AddAvRetry needs the coordinator")]
    [InlineData("ConflictWait", "AddAvConflictWait needs the coordinator")]
    [InlineData("AlreadyInState", "AddAvAlreadyInState needs the coordinator")]
    [InlineData("Timeout Retry", "call AddAvLane(coordinator) on this builder first")]
    [InlineData("Lane Lane", "two lanes")]
    [InlineData("Lane Retry Lane", "two lanes")]
    [InlineData("Lane All", "two lanes")]
    [InlineData("All Lane", "two lanes")]
    [InlineData("All All", "two lanes")]
    [InlineData("Lane ConflictWait Retry", "AddAvRetry does not belong inside AddAvConflictWait")]
    [InlineData("Lane AlreadyInState Retry", "AddAvRetry does not belong inside AddAvAlreadyInState")]
    [InlineData("Lane AlreadyInState ConflictWait", "AddAvConflictWait does not belong inside AddAvAlreadyInState")]
    [InlineData("Lane Retry Retry", "AddAvRetry does not belong inside AddAvRetry")]
    [InlineData("All Retry", "AddAvRetry does not belong inside AddAvAlreadyInState")]
    public void AnotherOrder_IsRefused_WithTheRightOne(string order, string fault)
    {
        string message = Assert.Throws<InvalidOperationException>(() => Build(order)).Message;

        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.Contains(
            "AddAvLane, AddAvRetry, AddAvConflictWait, AddAvAlreadyInState",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void T5_ARetryOfZeroAttempts_IsLeftOut_AndHasItsPlaceAllTheSame() =>
        Assert.Throws<InvalidOperationException>(() =>
            new ResiliencePipelineBuilder<AvResult>().AddAvRetry(new() { MaxRetryAttempts = 0 })
        );

    [Fact]
    public async Task L1_AStrategyOutsideTheLane_ThatRunsItTwice_IsToldSo()
    {
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddRetry(
                new()
                {
                    ShouldHandle = static arguments => new(arguments.Outcome.Exception is null),
                    Delay = TimeSpan.Zero,
                }
            )
            .AddAvResilience(_coordinator)
            .Build();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 10003)
        );

        Assert.Contains("A strategy outside the lane ran it twice", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("after AddAvLane or AddAvResilience", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L1_TwoLanes_OfTwoBuilders_AreToldSo()
    {
        ResiliencePipeline<AvResult> inner = Build("Lane");
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvLane(_coordinator)
            .AddPipeline(inner)
            .Build();

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0)
        );

        Assert.Contains("two lanes", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task L1_AStrategyOutsideTheLane_IsLogged_WhereItWaits(bool waits)
    {
        var log = new ListLogger();
        using var coordinator = new AvCoordinator(AvDispatcher.Inline, options: new() { Logger = log });
        var wait = new TaskCompletionSource<TimeSpan>();
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddTimeout(
                new Polly.Timeout.TimeoutStrategyOptions
                {
                    TimeoutGenerator = _ => waits ? new(wait.Task) : new(TimeSpan.FromMinutes(1)),
                }
            )
            .AddAvResilience(coordinator)
            .Build();

        ValueTask<AvResult> exited = pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0);
        wait.SetResult(TimeSpan.FromMinutes(1));

        Assert.True((await exited).IsSuccess);
        Assert.Equal(waits ? ["LaneNotOutermost"] : [], log.Entries.Select(static entry => entry.Id.Name));
    }

    private ResiliencePipeline<AvResult> Build(string order)
    {
        var builder = new ResiliencePipelineBuilder<AvResult>();
        foreach (string strategy in order.Split(' '))
        {
            _ = strategy switch
            {
                "Lane" => builder.AddAvLane(_coordinator),
                "Retry" => builder.AddAvRetry(new AvResilienceOptions().Retry),
                "ConflictWait" => builder.AddAvConflictWait(),
                "AlreadyInState" => builder.AddAvAlreadyInState(),
                "Timeout" => builder.AddTimeout(TimeSpan.FromMinutes(1)),
                _ => builder.AddAvResilience(_coordinator),
            };
        }

        return builder.Build();
    }
}
