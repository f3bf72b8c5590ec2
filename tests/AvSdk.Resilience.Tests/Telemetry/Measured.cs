using System.Diagnostics.Metrics;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>One measurement.</summary>
internal sealed record Measured(Instrument Instrument, double Value, Dictionary<string, object?> Tags)
{
    public string Name => Instrument.Name;

    public object? this[string tag] => Tags.GetValueOrDefault(tag);
}
