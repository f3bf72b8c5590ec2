using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AvSdk.Resilience.Tests.Rig;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>Listens to all that is told, in each of the ways, for as long as it lives.</summary>
internal sealed class Recorder : IDisposable
{
    private const string Name = "AvSdk.Resilience"; // Written out: it is what users subscribe to.
    private readonly ConcurrentQueue<Measured> _measurements = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener? _tracer;

    public Recorder(bool traces = true)
    {
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
        if (traces)
        {
            _tracer = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == Name,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) =>
                    ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = _activities.Enqueue,
            };
            ActivitySource.AddActivityListener(_tracer);
        }
    }

    public Measured[] Measurements => [.. _measurements];

    public Activity[] Activities => [.. _activities];

    public ListLogger Log { get; } = new();

    public PollyEvents Polly { get; } = new();

    /// <summary>A rig whose coordinator and pipeline are listened to.</summary>
    public PipelineRig Rig(Action<AvResilienceOptions>? configure = null) =>
        new(configure, logger: Log, telemetry: Polly);

    /// <summary>The measurements of one instrument.</summary>
    public Measured[] Of(string name) => [.. _measurements.Where(measured => measured.Name == name)];

    public void Dispose()
    {
        _meters.Dispose();
        _tracer?.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(new Measured(instrument, value, new(tags.ToArray())));
}
