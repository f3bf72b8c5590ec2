using AvSdk.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Registry;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// A pipeline that follows its settings. Polly rebuilds it, and would stop listening after one build that failed: so it is
/// told of none but settings that a pipeline was built from on trial (rule O1). Runs under way end as they began, and the
/// lanes are the coordinator's (rule L10).
/// </summary>
internal sealed class ReloadedPipeline : IDisposable
{
    private readonly string _name;
    private readonly ContextSection _section;
    private readonly HostedContext _context;
    private readonly TelemetryListener? _telemetry;
    private readonly IOptionsFactory<AvResilienceOptions> _factory;
    private readonly IOptionsMonitorCache<AvResilienceOptions> _published;
    private readonly OneAtATime _reloading;
    private readonly IDisposable? _subscription;

    // What follows is the reloading thread's alone. The source has neither a timer nor a handle to dispose of.
    private CancellationTokenSource _edited = new();
    private AvResilienceOptions _inForce;
    private string? _seen;

    public ReloadedPipeline(string name, ContextSection section, HostedContext context, IServiceProvider provider)
    {
        _name = name;
        _section = section;
        _context = context;
        TelemetryListener? telemetry =
            provider.GetKeyedService<TelemetryListener>(name) ?? provider.GetService<TelemetryListener>();
        _telemetry = telemetry is null ? null : new SwallowingListener(telemetry);
        _factory = provider.GetRequiredService<IOptionsFactory<AvResilienceOptions>>();
        _published = provider.GetRequiredService<IOptionsMonitorCache<AvResilienceOptions>>();
        _inForce = context.Options;
        _seen = _inForce.Reading?.Text;
        // Never disposed of: nothing in the pipeline wants it, and it would wait half a minute for runs under way.
        Pipeline = new ResiliencePipelineRegistry<string>().GetOrAddPipeline<AvResult>(
            name,
            (builder, reload) =>
            {
                reload.AddReloadToken(_edited.Token);
                Fill(builder, _inForce);
            }
        );
        _reloading = new OneAtATime(Reload);
        _subscription = section.OnChange(_reloading.Run);
        _reloading.Run(); // For what was edited since the check at start.
    }

    public ResiliencePipeline<AvResult> Pipeline { get; }

    /// <summary>Waits for no reload under way: it may be one of the user's delegates that disposes of the services.</summary>
    public void Dispose()
    {
        _subscription?.Dispose();
        _reloading.Stop();
    }

    private ResiliencePipelineBuilder<AvResult> Fill(
        ResiliencePipelineBuilder<AvResult> builder,
        AvResilienceOptions options
    )
    {
        builder.TelemetryListener = _telemetry;
        return builder.AddAvResilience(_context.Coordinator, options);
    }

    private void Reload()
    {
        try
        {
            string text = ContextSection.TextOf(_section.Read());
            if (text == _seen)
            {
                return;
            }

            _seen = text;
            AvResilienceOptions edited = _factory.Create(_name);
            _ = Fill(new ResiliencePipelineBuilder<AvResult>(), edited).Build();
            if (_reloading.IsStopped)
            {
                return;
            }

            Take(edited);
            Tell(logger => logger.SettingsReloaded(_name));
            Tell(logger => _context.Restart.Tell(edited.Reading!, logger));
        }
#pragma warning disable CA1031 // Whatever it is, it came of the edit, or of a delegate of the user's that was given it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Tell(logger => logger.SettingsRefused(_name, exception.Message));
        }
    }

    private void Take(AvResilienceOptions edited)
    {
        _inForce = edited;
        _published.TryRemove(_name);
        _published.TryAdd(_name, edited);
        CancellationTokenSource told = _edited;
        _edited = new CancellationTokenSource();
        told.Cancel();
    }

    private void Tell(Action<ILogger> tell)
    {
        if (!_reloading.IsStopped)
        {
            Listeners.Tell(_context.Coordinator.Logger, tell);
        }
    }
}
