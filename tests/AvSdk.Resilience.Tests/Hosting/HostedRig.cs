using AvSdk.Resilience.Tests.Rig;
using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>A context of the simulator among a host's services, its settings at hand, thread and clock turned by hand.</summary>
internal sealed class HostedRig : IAsyncDisposable
{
    public const string Name = "main";
    private readonly OneLogger _logger = new();

    /// <param name="settings">Relative to the context's section.</param>
    /// <param name="configure">The program's own word on the options.</param>
    /// <param name="register">More services.</param>
    public HostedRig(
        IEnumerable<(string Path, string? Text)>? settings = null,
        Action<AvResilienceOptions>? configure = null,
        Action<IServiceCollection>? register = null
    )
    {
        Settings = new EditableSettings(Whole(settings ?? []));
        Time = new RigTime(Dispatcher);
        Sdk = new FakeAvSdk(Time.Clock);
        Sdk.EnterRoomComplete += Entered.Complete;
        Sdk.ExitRoomComplete += Exited.Complete;
        IConfiguration configuration = new ConfigurationBuilder().Add(Settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_logger).AddSingleton<TimeProvider>(Time.Clock);
        services
            .AddAvResilience(
                Name,
                configuration.GetSection("AvSdk:main"),
                _ =>
                {
                    Threads++;
                    return Dispatcher;
                }
            )
            .Configure(options =>
            {
                options.Retry.UseJitter = false;
                configure?.Invoke(options);
            });
        register?.Invoke(services);
        Services = services.BuildServiceProvider();
        Dispatcher.Enter(() => Sdk.StartContext(static (_, _) => { }));
        Time.Clock.Advance(TimeSpan.FromSeconds(1));
        Begun = Sdk.Log.Count;
    }

    public HandTurnedDispatcher Dispatcher { get; } = new();

    public RigTime Time { get; }

    public FakeAvSdk Sdk { get; }

    public AvCompletionSlot Entered { get; } = new();

    public AvCompletionSlot Exited { get; } = new();

    public EditableSettings Settings { get; }

    public ServiceProvider Services { get; }

    /// <summary>How often the program was asked for the SDK's thread.</summary>
    public int Threads { get; private set; }

    public ResiliencePipeline<AvResult> Pipeline =>
        Services.GetRequiredKeyedService<ResiliencePipeline<AvResult>>(Name);

    public AvCoordinator Coordinator => Services.GetRequiredKeyedService<AvCoordinator>(Name);

    /// <summary>The options in force.</summary>
    public AvResilienceOptions Options => Services.GetRequiredService<IOptionsMonitor<AvResilienceOptions>>().Get(Name);

    public LogEntry[] Log => _logger.Log.Entries;

    /// <summary>The names of what was logged about the settings.</summary>
    public string[] Told => [.. Log.Where(static entry => entry.Id.Id >= 40).Select(static entry => entry.Id.Name!)];

    /// <summary>The SDK's functions that were started.</summary>
    public AvSdkOperation[] Starts =>
        [
            .. Sdk
                .Log.Skip(Begun)
                .Where(static entry => entry.Kind is AvSdkLogKind.Accepted or AvSdkLogKind.Refused)
                .Select(static entry => entry.Operation),
        ];

    private int Begun { get; }

    /// <summary>What the check at the host's start says.</summary>
    public string FaultsAtStart() =>
        Assert
            .Throws<OptionsValidationException>(() => Services.GetRequiredService<IStartupValidator>().Validate())
            .Message;

    /// <summary>Edits the context's section.</summary>
    public void Edit(params IEnumerable<(string Path, string? Text)> settings) => Settings.Edit(Whole(settings));

    public Task<AvResult> Enter(int room = 42) =>
        Pipeline
            .RunAsync(AvOperation.EnterRoom(room), Entered, () => Sdk.EnterRoom(room, FakeSdkRig.Signature))
            .AsTask();

    public Task<AvResult> Exit() => Pipeline.RunAsync(AvOperation.ExitRoom(), Exited, Sdk.ExitRoom).AsTask();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Sdk.Dispose();
        await Dispatcher.DisposeAsync();
    }

    private static IEnumerable<(string Path, string? Text)> Whole(IEnumerable<(string Path, string? Text)> settings) =>
        settings.Select(static setting => ($"AvSdk:{Name}:{setting.Path}", setting.Text));
}
