using System.Diagnostics;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>
/// What is written down of one run while somebody listens: its metrics, and its activity with the attempts and waits as
/// events (rule O3). It travels in Polly's context, so that a run of which nobody wants to know is no larger for it
/// (rule O4).
/// </summary>
internal sealed class RunTrace
{
    private static readonly ActivitySource Source = new(AvMeter.Name);
    private static readonly ResiliencePropertyKey<RunTrace> Key = new("AvSdk.RunTrace");
    private readonly AvRun _run;
    private readonly Activity? _callersActivity = Activity.Current;
    private Activity? _activity; // Null where nobody traces, and where the run is not sampled.
    private AvCoordinator? _coordinator; // Null until the run has come to its lane.
    private long _since;
    private int _attempts;

    private RunTrace(AvRun run)
    {
        _run = run;
        Listeners.Tell(this, static trace => trace._activity = Start(trace._run.Operation));
    }

    /// <summary>The run begins. Null when nobody listens.</summary>
    public static RunTrace? Begin(ResilienceContext context, AvRun run)
    {
        bool isMeasured = AvMeter.Operations.Enabled || AvMeter.Duration.Enabled;
        if (!isMeasured && !Source.HasListeners())
        {
            return null;
        }

        var trace = new RunTrace(run);
        if (!isMeasured && trace._activity is null)
        {
            trace.LeaveToCaller(); // A tracer that throws may have left one behind.
            return null;
        }

        context.Properties.Set(Key, trace);
        return trace;
    }

    /// <summary>The trace of the run that a pipeline is executing; null when nobody listens.</summary>
    public static RunTrace? Of(ResilienceContext context) =>
        context.Properties.TryGetValue(Key, out RunTrace? trace) ? trace : null;

    /// <summary>Back in the caller, who goes on while the run does: the activity that is current there is the caller's own.</summary>
    public void LeaveToCaller() => Activity.Current = _callersActivity;

    /// <summary>The run has come to its coordinator, whose clock and edition count from here on.</summary>
    public void Enter(AvCoordinator coordinator)
    {
        _coordinator = coordinator;
        _since = coordinator.TimeProvider.GetTimestamp();
    }

    /// <summary>Makes an attempt, and writes down what it came to.</summary>
    public ValueTask<Outcome<AvResult>> AttemptAsync(ResilienceContext context) =>
        _activity is null ? _run.AttemptAsync(context) : TraceAttemptAsync(context);

    public void AddLaneWait(TimeSpan waited) =>
        AddEvent("lane.wait", new() { { TelemetryTag.Duration, waited.TotalSeconds } });

    public void AddConflictWait(AvResult answer, TimeSpan delay)
    {
        ActivityTagsCollection tags = new() { { TelemetryTag.Duration, delay.TotalSeconds } };
        AddAnswer(tags, answer);
        AddEvent("conflict.wait", tags);
    }

    /// <summary>The run is over.</summary>
    /// <param name="outcome">What it came to.</param>
    /// <param name="callerToken">What its caller would have cancelled it by.</param>
    public void End(Outcome<AvResult> outcome, CancellationToken callerToken)
    {
        bool canceled = outcome.Exception is OperationCanceledException && callerToken.IsCancellationRequested;
        Listeners.Tell((this, outcome, canceled), static s => s.Item1.Write(s.outcome, s.canceled));
    }

    private async ValueTask<Outcome<AvResult>> TraceAttemptAsync(ResilienceContext context)
    {
        int attempt = ++_attempts;
        long since = _coordinator?.TimeProvider.GetTimestamp() ?? 0;
        Outcome<AvResult> outcome = await _run.AttemptAsync(context).ConfigureAwait(context.ContinueOnCapturedContext);
        ActivityTagsCollection tags = new()
        {
            { TelemetryTag.Attempt, attempt },
            { TelemetryTag.Duration, _coordinator?.TimeProvider.GetElapsedTime(since).TotalSeconds },
        };
        if (outcome.Exception is { } exception)
        {
            tags.Add(TelemetryTag.ExceptionType, exception.GetType().FullName);
        }
        else
        {
            AddAnswer(tags, outcome.Result);
        }

        AddEvent("attempt", tags);
        return outcome;
    }

    private static Activity? Start(AvOperation operation) =>
        Source.StartActivity(
            operation.Name,
            ActivityKind.Internal,
            parentContext: default,
            tags: [new(TelemetryTag.Operation, operation.Name), new(TelemetryTag.Class, operation.Class.ToString())]
        );

    private static void AddAnswer(ActivityTagsCollection tags, AvResult answer)
    {
        tags.Add(TelemetryTag.Number, answer.Outcome.Number);
        tags.Add(TelemetryTag.Reason, (answer.Error?.Reason ?? AvErrorReason.None).ToString());
    }

    private void AddEvent(string name, ActivityTagsCollection tags) =>
        Listeners.Tell((_activity, name, tags), static s => s._activity?.AddEvent(new(s.name, tags: s.tags)));

    private void Write(Outcome<AvResult> outcome, bool canceled)
    {
        string? edition = _coordinator?.Catalog.Edition;
        TagList tags = outcome.Exception is null
            ? TelemetryTag.Of(_run.Operation, outcome.Result.Outcome, edition ?? "")
            : TelemetryTag.Of(_run.Operation, canceled ? TelemetryTag.Canceled : TelemetryTag.Exception, edition);
        AvMeter.Count(AvMeter.Operations, tags);
        if (_coordinator is not null)
        {
            AvMeter.Record(AvMeter.Duration, _coordinator.TimeProvider.GetElapsedTime(_since), tags);
        }

        if (_activity is not null)
        {
            Close(_activity, outcome, canceled, tags);
        }
    }

    private static void Close(Activity activity, Outcome<AvResult> outcome, bool canceled, TagList tags)
    {
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            activity.SetTag(tag.Key, tag.Value);
        }

        if (outcome.Exception is { } exception)
        {
            if (!canceled)
            {
                // The type alone: the text of a foreign exception may name anybody.
                string? type = exception.GetType().FullName;
                activity.SetTag(TelemetryTag.ExceptionType, type);
                activity.SetStatus(ActivityStatusCode.Error, type);
            }
        }
        else if (outcome.Result.Error is { } error)
        {
            activity.SetStatus(ActivityStatusCode.Error, error.Message);
        }

        activity.Stop();
    }
}
