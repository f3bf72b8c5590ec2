using AvSdk.Results;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>What Polly's telemetry was told.</summary>
internal sealed record PollyEvent(
    string Name,
    ResilienceEventSeverity Severity,
    string? Strategy,
    string? OperationKey,
    AvResult? Outcome,
    object? Arguments
);
