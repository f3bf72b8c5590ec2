using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>Settings that are edited all the time, well and badly, while many callers are at work on real threads.</summary>
public sealed class ReloadSoakTests(ITestOutputHelper output)
{
    private const int Workers = 6;
    private const int Edits = 400;
    private const string Attempts = "Retry:MaxRetryAttempts";

    [Fact]
    public async Task O1_L10_OverHundredsOfReloads_NoTwoOperationsGetThrough_AndTheLastGoodEditIsInForce()
    {
        int seed = Environment.TickCount;
        var settings = new EditableSettings(
            // A machine that stalls must not be taken for an SDK that does.
            ("AttemptDeadline", "Infinite"),
            ("LostAfter", "Infinite"),
            ("TotalTimeout:Timeout", "None"),
            ("Lane:MaxWait", "1.00:00:00")
        );
        using var logger = new OneLogger();
        var clock = new ScaledTimeProvider(200);
        using var sdk = new FakeAvSdk(clock);
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(logger).AddSingleton<TimeProvider>(clock);
        services.AddAvResilience(
            "main",
            new ConfigurationBuilder().Add(settings).Build(),
            static _ => AvDispatcher.StartDedicatedThread("reload soak")
        );
        await using ServiceProvider provider = services.BuildServiceProvider();
        var pipeline = provider.GetRequiredKeyedService<ResiliencePipeline<AvResult>>("main");
        AvResult started = await pipeline
            .RunAsync(AvOperation.StartContext(), done => sdk.StartContext(done.Complete))
            .Guarded();

        using var answers = new SemaphoreSlim(0);
        using var edited = new CancellationTokenSource();
        Task<int[]> working = Task.WhenAll(
            Enumerable
                .Range(0, Workers)
                .Select(worker =>
                    Task.Run(() => WorkAsync(pipeline, sdk, new Random(seed + worker), answers, edited.Token))
                )
        );
        await EditAsync(settings, answers);
        await edited.CancelAsync();
        int answered = (await working.Guarded()).Sum();

        int reloaded = logger.Log.Entries.Count(static entry => entry.Id.Name == "SettingsReloaded");
        int refused = logger.Log.Entries.Count(static entry => entry.Id.Name == "SettingsRefused");
        output.WriteLine($"seed {seed}: {answered} calls, {Edits} edits, {reloaded} reloads, {refused} refused");
        Assert.True(started.IsSuccess);
        sdk.AssertNoConflicts();
        sdk.AssertCallsOnOneThread();
        Assert.Equal((Edits / 2, Edits / 2), (reloaded, refused));
        Assert.Equal(
            Edits - 1,
            provider.GetRequiredService<IOptionsMonitor<AvResilienceOptions>>().Get("main").Retry.MaxRetryAttempts
        );
    }

    /// <summary>Calls until the edits are through.</summary>
    /// <returns>How many calls were answered.</returns>
    private static async Task<int> WorkAsync(
        ResiliencePipeline<AvResult> pipeline,
        FakeAvSdk sdk,
        Random random,
        SemaphoreSlim answers,
        CancellationToken edited
    )
    {
        int answered = 0;
        while (!edited.IsCancellationRequested)
        {
            AvResult result =
                random.Next(2) == 0
                    ? await pipeline.RunAsync(
                        AvOperation.EnterRoom(42),
                        done => sdk.EnterRoom(42, done.Complete),
                        CancellationToken.None
                    )
                    : await pipeline.RunAsync(
                        AvOperation.ExitRoom(),
                        done => sdk.ExitRoom(done.Complete),
                        CancellationToken.None
                    );
            Assert.True(result.IsSuccess || result.Error.Number == 1201, $"{result}");
            answered++;
            answers.Release();
        }

        return answered;
    }

    /// <summary>A good edit, then a bad one, and so on, with a call answered between two pairs: on any machine both go on together.</summary>
    private static async Task EditAsync(EditableSettings settings, SemaphoreSlim answers)
    {
        for (int edit = 1; edit <= Edits; edit += 2)
        {
            settings.Edit((Attempts, $"{edit}"));
            settings.Edit((Attempts, $"not {edit + 1}"));
            await answers.WaitAsync(TestContext.Current.CancellationToken).Guarded();
        }
    }
}
