using Polly;

namespace AvSdk.Resilience;

/// <summary>One wait for a turn, from the place in the queue to its end, whichever that is.</summary>
internal sealed class LaneWait : IDisposable
{
    private readonly AvRun _run;
    private readonly RunTrace? _trace;
    private readonly long _since;
    private readonly bool _isCounted; // What was not added must not be taken away: a listener may come meanwhile.

    private LaneWait(AvRun run, RunTrace? trace)
    {
        _run = run;
        _trace = trace;
        _since = run.Coordinator.TimeProvider.GetTimestamp();
        _isCounted = AvMeter.LaneWaiting.Enabled;
        if (_isCounted)
        {
            Change(1);
        }
    }

    /// <summary>Null when nobody listens.</summary>
    public static LaneWait? Begin(ResilienceContext context, AvRun run) =>
        RunTrace.Of(context) is var trace
        && (trace is not null || AvMeter.LaneWaiting.Enabled || AvMeter.LaneWait.Enabled)
            ? new LaneWait(run, trace)
            : null;

    public void Dispose()
    {
        TimeSpan waited = _run.Coordinator.TimeProvider.GetElapsedTime(_since);
        if (_isCounted)
        {
            Change(-1);
        }

        if (AvMeter.LaneWait.Enabled)
        {
            AvMeter.Record(AvMeter.LaneWait, waited, TelemetryTag.Of(_run.Operation.Class));
        }

        _trace?.AddLaneWait(waited);
    }

    private void Change(int by) =>
        Listeners.Tell((by, _run.Operation.Class), static s => AvMeter.LaneWaiting.Add(s.by, TelemetryTag.Of(s.Class)));
}
