using System.Collections.Concurrent;
using AvSdk.Results;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>A listener of Polly's that remembers the events of this library.</summary>
internal sealed class PollyEvents : TelemetryListener
{
    private readonly ConcurrentQueue<PollyEvent> _seen = new();

    public PollyEvent[] Seen => [.. _seen];

    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        if (args.Event.EventName.StartsWith("OnAv", StringComparison.Ordinal))
        {
            AvResult? outcome = args.Outcome is { Exception: null, Result: AvResult result } ? result : null;
            _seen.Enqueue(
                new PollyEvent(
                    args.Event.EventName,
                    args.Event.Severity,
                    args.Source.StrategyName,
                    args.Context.OperationKey,
                    outcome,
                    args.Arguments
                )
            );
        }
    }
}
