using System.Diagnostics;
using System.Diagnostics.Metrics;
using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>The metrics (rule O2). One that nobody listens to costs the question whether anybody does (rule O4).</summary>
internal static class AvMeter
{
    public const string Name = "AvSdk.Resilience";

    private static readonly Meter Meter = new(Name);

    // The buckets that OpenTelemetry takes by default are for milliseconds. These have the SDK's own limits among them:
    // 30 s, 35 s, 40 s, and the 3 minutes of a run.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 35, 40, 60, 120, 180],
    };

    public static readonly Counter<long> Operations = Meter.CreateCounter<long>(
        "avsdk.operation.count",
        "{operation}",
        "Runs of operations, by what they came to."
    );

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "avsdk.operation.duration",
        "s",
        "How long runs took, waits and retries included.",
        tags: null,
        Seconds
    );

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "avsdk.operation.retries",
        "{retry}",
        "Retries, by the answer that led to them."
    );

    public static readonly Counter<long> AlreadyInState = Meter.CreateCounter<long>(
        "avsdk.operation.already_in_state",
        "{operation}",
        "Operations whose aim had been reached already, which was taken for success."
    );

    public static readonly Counter<long> ConflictWaits = Meter.CreateCounter<long>(
        "avsdk.conflict.waits",
        "{wait}",
        "Waits for somebody outside the library who uses the SDK."
    );

    public static readonly UpDownCounter<long> LaneWaiting = Meter.CreateUpDownCounter<long>(
        "avsdk.lane.waiting",
        "{operation}",
        "Operations that wait for their turn now."
    );

    public static readonly Histogram<double> LaneWait = Meter.CreateHistogram(
        "avsdk.lane.wait.duration",
        "s",
        "How long operations waited for their turn, of those that had to.",
        tags: null,
        Seconds
    );

    public static readonly Histogram<double> LaneHold = Meter.CreateHistogram(
        "avsdk.lane.hold.duration",
        "s",
        "How long operations held their lane, until the SDK was done with them.",
        tags: null,
        Seconds
    );

    public static readonly Counter<long> Lost = Meter.CreateCounter<long>(
        "avsdk.callback.lost",
        "{callback}",
        "Callbacks that did not come, so that their operations count as lost."
    );

    public static readonly Counter<long> Late = Meter.CreateCounter<long>(
        "avsdk.callback.late",
        "{callback}",
        "Callbacks that came after their caller had given up."
    );

    public static readonly Counter<long> Stray = Meter.CreateCounter<long>(
        "avsdk.callback.stray",
        "{callback}",
        "Callbacks that belong to nothing; the reason says why."
    );

    /// <summary>Counts one of something that an outcome tells about, if anybody listens.</summary>
    public static void Count(Counter<long> counter, AvRun run, AvOutcome outcome)
    {
        if (counter.Enabled)
        {
            Count(counter, TelemetryTag.Of(run.Operation, outcome, run.Coordinator.Catalog.Edition));
        }
    }

    public static void Count(Counter<long> counter, TagList tags) =>
        Listeners.Tell((counter, tags), static s => s.counter.Add(1, s.tags));

    public static void Record(Histogram<double> histogram, TimeSpan time, TagList tags) =>
        Listeners.Tell((histogram, time, tags), static s => s.histogram.Record(s.time.TotalSeconds, s.tags));
}
