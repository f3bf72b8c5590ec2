using Microsoft.Extensions.Logging;

namespace AvSdk.Results.Tests.Logging;

/// <summary>What a log was told.</summary>
internal sealed record LogEntry(LogLevel Level, EventId Id, string Text, Dictionary<string, object?> Fields);
