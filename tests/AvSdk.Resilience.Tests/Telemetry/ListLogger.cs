using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>A log that remembers.</summary>
internal sealed class ListLogger : ILogger
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();

    public LogEntry[] Entries => [.. _entries];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) =>
        _entries.Enqueue(
            new LogEntry(
                logLevel,
                eventId,
                formatter(state, exception),
                new((IEnumerable<KeyValuePair<string, object?>>)state!)
            )
        );
}
