using AvSdk.Resilience;
using AvSdk.Results;
using NSubstitute;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

public class CoordinatorTests
{
    [Fact]
    public async Task ACoordinator_IsMadeOfAThread()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        string? thread = null;
        sdk.EnterRoom(42, Arg.Any<UserCallback>())
            .Returns(call =>
            {
                thread = Thread.CurrentThread.Name;
                call.Arg<UserCallback>()(0, "");
                return 0;
            });
        await using AvDispatcher ui = AvDispatcher.StartDedicatedThread("ui");
        // The lines.
        await using var coordinator = new AvCoordinator(ui); // or new AvCoordinator(av, AvErrorCatalog.Gme)
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                coordinator,
                o =>
                {
                    o.Retry.MaxRetryAttempts = 5;
                    o.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry;
                }
            )
            .Build();
        AvResult r1 = await pipeline.RunAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoom(42, done.Complete), ct); // start, then callback

        Assert.True(r1.IsSuccess);
        Assert.Equal("ui", thread);
    }

    [Fact]
    public async Task ACoordinator_TakesAnotherCatalogue()
    {
        await using AvDispatcher av = AvDispatcher.StartDedicatedThread("av");
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(
            new AvErrorInfo(1008, "OURS", AvErrorCategory.State, new("", "", ""))
        );

        await using var coordinator = new AvCoordinator(av, mine);

        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(coordinator)
            .Build();
        AvResult ours = await pipeline.RunAsync(AvOperation.OpenDevice("camera"), static () => 1008);
        Assert.IsType<AvStateError>(ours.Outcome);
    }

    [Theory]
    [InlineData(1005)]
    [InlineData((int)AvErrorCode.ServerTimeout)]
    public async Task TheOptions_WidenTheRetries(int code)
    {
        await using PipelineFixture world = new();
        world.EnterRoomAnswers([.. Enumerable.Repeat(code, 10)]);
        world.LetTimePass();
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                world.Coordinator,
                o =>
                {
                    o.Retry.MaxRetryAttempts = 5;
                    o.Remedies[AvErrorCode.ServerTimeout] = AvRemedies.Retry;
                }
            )
            .Build();

        AvResult r1 = await pipeline.RunAsync(
            AvOperation.EnterRoom(42),
            done => world.Sdk.EnterRoom(42, done.Complete)
        );

        Assert.Equal(code, r1.Error?.Number);
        Assert.Equal(6, world.EnterRoomCalls);
    }

    [Fact]
    public void EachPiece_IsAStrategyOfItsOwn()
    {
        var options = new AvResilienceOptions();
        Assert.IsType<Polly.Retry.RetryStrategyOptions<AvResult>>(options.Retry);
        using var coordinator = new AvCoordinator(AvDispatcher.Inline);

        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvLane(coordinator)
            .AddAvRetry(options.Retry)
            .AddAvConflictWait()
            .AddAvAlreadyInState()
            .Build();

        Assert.NotNull(pipeline);
    }
}
