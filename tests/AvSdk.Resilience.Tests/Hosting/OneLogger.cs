using AvSdk.Resilience.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>One log for all categories.</summary>
internal sealed class OneLogger : ILoggerFactory
{
    public ListLogger Log { get; } = new();

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public ILogger CreateLogger(string categoryName) => Log;

    public void Dispose() { }
}
