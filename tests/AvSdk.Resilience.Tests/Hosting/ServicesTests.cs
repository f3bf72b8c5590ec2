using AvSdk.Resilience.Tests.Rig;
using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>What a host's services have of a context, and for how long.</summary>
public sealed class ServicesTests
{
    [Fact]
    public async Task L1_TwoContexts_HaveAThreadAndLanesEach()
    {
        var lobby = new HandTurnedDispatcher();
        var stage = new HandTurnedDispatcher();
        var services = new ServiceCollection();
        services.AddAvResilience("lobby", _ => lobby);
        services.AddAvResilience("stage", _ => stage);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Task<AvResult> one = Pipeline("lobby").RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask();
        Task<AvResult> two = Pipeline("stage").RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask();

        Assert.Equal((1, 1), (lobby.Waiting, stage.Waiting));
        Assert.Same(Pipeline("lobby"), Pipeline("lobby"));
        Assert.Same(lobby, provider.GetRequiredKeyedService<AvCoordinator>("lobby").Dispatcher);
        lobby.Turn();
        stage.Turn();
        Assert.True((await one.Guarded()).IsSuccess);
        Assert.True((await two.Guarded()).IsSuccess);

        ResiliencePipeline<AvResult> Pipeline(string name) =>
            provider.GetRequiredKeyedService<ResiliencePipeline<AvResult>>(name);
    }

    [Fact]
    public void ANameIsGivenOnce_AndIsNotEmpty()
    {
        var services = new ServiceCollection();
        services.AddAvResilience("main", static _ => AvDispatcher.Inline);

        Assert.Throws<ArgumentException>(() => services.AddAvResilience("main", static _ => AvDispatcher.Inline));
        Assert.Throws<ArgumentException>(() => services.AddAvResilience(" ", static _ => AvDispatcher.Inline));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task L11_TheEndOfTheServices_AnswersWhoWaits_AndEndsTheThread(bool asynchronous)
    {
        AvDispatcher? thread = null;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider()); // It stands: by a real clock the entry would be lost in the middle of another test.
        services.AddAvResilience("main", _ => thread = AvDispatcher.StartDedicatedThread("hosted"));
        ServiceProvider provider = services.BuildServiceProvider();
        ResiliencePipeline<AvResult> pipeline = provider.GetRequiredKeyedService<ResiliencePipeline<AvResult>>("main");
        _ = pipeline.RunAsync(AvOperation.EnterRoom(42), static _ => 0).AsTask();
        Task<AvResult> waiting = pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask();
        await thread!.InvokeAsync(static () => { }).Guarded();

        if (asynchronous)
        {
            await provider.DisposeAsync().AsTask().Guarded();
        }
        else
        {
            provider.Dispose();
        }

        Assert.Equal(AvErrorReason.Disposed, (await waiting.Guarded()).Error?.Reason);
        Assert.Throws<ObjectDisposedException>(() => thread.Post(static () => { }));
        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask().Guarded()
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task L11_TheCoordinatorEndsBeforeTheThread(bool asynchronous)
    {
        await using var thread = new EndingDispatcher();
        var services = new ServiceCollection();
        services.AddAvResilience("main", _ => thread);
        ServiceProvider provider = services.BuildServiceProvider();
        // Their owner alone: of whatever else is asked for, the services dispose in an order of their own.
        AvCoordinator coordinator = provider.GetRequiredKeyedService<HostedContext>("main").Coordinator;
        bool? closed = null;
        thread.Ending += () =>
            closed ??=
                Record.Exception(() => coordinator.AcquireLane(AvOperation.ExitRoom())) is ObjectDisposedException;

        if (asynchronous)
        {
            await provider.DisposeAsync();
        }
        else
        {
            provider.Dispose();
        }

        Assert.Equal(true, closed);
    }

    [Fact]
    public async Task ACoordinatorThatCannotBeMade_LeavesNoThreadBehind()
    {
        await using var thread = new EndingDispatcher();
        int ended = 0;
        thread.Ending += () => ended++;
        var services = new ServiceCollection();
        services.AddAvResilience("main", _ => thread);
        services.Configure<AvCoordinatorOptions>("main", static options => options.Logger = null!);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Throws<ArgumentNullException>(() => provider.GetRequiredKeyedService<AvCoordinator>("main"));

        Assert.Equal(1, ended);
    }

    [Fact]
    public async Task AThreadOfAnotherContext_IsRefused_AndLeftToIt()
    {
        await using var thread = new EndingDispatcher();
        int ended = 0;
        thread.Ending += () => ended++;
        var services = new ServiceCollection();
        services.AddAvResilience("lobby", _ => thread);
        services.AddAvResilience("stage", _ => thread);
        await using ServiceProvider provider = services.BuildServiceProvider();
        _ = provider.GetRequiredKeyedService<AvCoordinator>("lobby");

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() =>
            provider.GetRequiredKeyedService<AvCoordinator>("stage")
        );

        Assert.Contains(
            "of the context 'stage' is that of the context 'lobby'",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, ended);
    }

    [Fact]
    public async Task WhatIsNoThread_MayBeThatOfTwoContexts()
    {
        var services = new ServiceCollection();
        services.AddAvResilience("lobby", static _ => AvDispatcher.Inline);
        services.AddAvResilience("stage", static _ => AvDispatcher.Inline);
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotSame(
            provider.GetRequiredKeyedService<AvCoordinator>("lobby"),
            provider.GetRequiredKeyedService<AvCoordinator>("stage")
        );
    }

    [Fact]
    public async Task O1_FaultySettings_AreToldOfWhenTheHostStarts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("AvSdk:Retry:Delay", "soon")]);
        bool asked = false;
        builder.Services.AddAvResilience(
            "main",
            builder.Configuration.GetSection("AvSdk"),
            _ =>
            {
                asked = true;
                return AvDispatcher.Inline;
            }
        );
        using IHost host = builder.Build();

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("AvSdk:Retry:Delay is 'soon'", thrown.Message, StringComparison.Ordinal);
        Assert.False(asked);
    }

    [Fact]
    public async Task M11_TheProgramsOwnTable_IsTheCoordinators()
    {
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(
            new AvErrorInfo(1008, "AV_ERR_MINE", AvErrorCategory.General, new AvErrorText("mine", "mine", "mine"))
        );
        await using var rig = new HostedRig(
            [("Remedies:AV_ERR_MINE", "Retry")],
            register: services => services.AddKeyedSingleton(HostedRig.Name, mine)
        );
        rig.Sdk.EnterRoomAnswers(1008, 0);

        AvResult entered = await rig.Time.ResultOf(rig.Enter());

        Assert.Same(mine, rig.Coordinator.Catalog);
        Assert.True(entered.IsSuccess);
        Assert.Equal(2, rig.Starts.Length);
    }

    [Fact]
    public async Task M11_AnEditionThatIsNotTheProgramsOwn_IsAFault()
    {
        await using var rig = new HostedRig(
            [("Edition", "gme")],
            register: static services => services.AddKeyedSingleton(HostedRig.Name, AvErrorCatalog.AvSdk)
        );

        Assert.Contains("AvSdk:main:Edition is gme", rig.FaultsAtStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task O2_PollysTelemetry_GoesToTheListenerOfTheServices_AfterAReloadToo()
    {
        var events = new PollyEvents();
        await using var rig = new HostedRig(register: services => services.AddSingleton<TelemetryListener>(events));
        _ = rig.Pipeline;
        rig.Edit(("Remedies:10004", "TreatAsSuccess"));
        rig.Sdk.EnterRoomAnswers(10004);

        await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(["OnAvAlreadyInState"], events.Seen.Select(static seen => seen.Name));
    }

    [Fact]
    public async Task L6_CodeSetsWhatTheCoordinatorGoesBy()
    {
        await using var rig = new HostedRig(
            [("LostAfter", "00:00:50")],
            register: static services =>
                services.Configure<AvCoordinatorOptions>(
                    HostedRig.Name,
                    static options => options.LostAfter = TimeSpan.FromMinutes(1)
                )
        );

        Assert.Equal(TimeSpan.FromMinutes(1), rig.Coordinator.LostAfter);
    }

    /// <summary>A thread that says when it is to end.</summary>
    private sealed class EndingDispatcher : AvDispatcher
    {
        public event Action? Ending;

        public override bool CheckAccess() => true;

        public override void Post(Action action) => throw new NotSupportedException();

        public override ValueTask DisposeAsync()
        {
            Ending?.Invoke();
            return base.DisposeAsync();
        }
    }
}
