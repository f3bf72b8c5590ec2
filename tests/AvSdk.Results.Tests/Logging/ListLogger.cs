using System.Collections.Concurrent;
using System.Threading.Channels;
using AvSdk.Results.Tests.Completions;
using Microsoft.Extensions.Logging;

namespace AvSdk.Results.Tests.Logging;

/// <summary>A log that remembers, from a level on.</summary>
internal sealed class ListLogger(LogLevel from = LogLevel.Trace) : ILogger
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly Channel<LogEntry> _unread = Channel.CreateUnbounded<LogEntry>();

    public LogEntry[] Entries => [.. _entries];

    /// <summary>The next entry, waited for: what a caller has to write of its callbacks is written on the pool.</summary>
    public Task<LogEntry> NextAsync() => _unread.Reader.ReadAsync(TestContext.Current.CancellationToken).Guarded();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        var entry = new LogEntry(
            logLevel,
            eventId,
            formatter(state, exception),
            ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(
                static field => field.Key,
                static field => field.Value
            )
        );
        _entries.Enqueue(entry);
        Assert.True(_unread.Writer.TryWrite(entry));
    }
}
