using System.Diagnostics;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>A run is an activity, an attempt an event of it (rule O3).</summary>
public sealed class ActivityTests : IDisposable
{
    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task O3_ARun_IsAnActivity_AndEachAttemptAnEvent()
    {
        await Happenings.RetryAsync(_recorder);

        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal(("EnterRoom", ActivityKind.Internal), (activity.OperationName, activity.Kind));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal("Room", activity.GetTagItem("avsdk.operation.class"));
        Assert.Equal(0, activity.GetTagItem("avsdk.number"));
        Assert.Equal("Success", activity.GetTagItem("avsdk.category"));
        ActivityEvent[] attempts = [.. activity.Events];
        Assert.Equal(["attempt", "attempt"], attempts.Select(static attempt => attempt.Name));
        Assert.Equal([1, 2], attempts.Select(static attempt => Tag(attempt, "avsdk.attempt.number")));
        Assert.Equal([1005, 0], attempts.Select(static attempt => Tag(attempt, "avsdk.number")));
        Assert.All(attempts, static attempt => Assert.IsType<double>(Tag(attempt, "avsdk.duration")));
    }

    [Fact]
    public async Task O3_AFailure_IsAnErrorStatus_WithTheWordsOfTheTable()
    {
        await using PipelineRig rig = _recorder.Rig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.CallBack(rig.Last, 10003, "user 7 in room 42");
        AvResult result = await rig.Time.ResultOf(entered);

        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Equal(result.Error?.Message, activity.StatusDescription);
        Assert.Contains("10003", activity.StatusDescription, StringComparison.Ordinal);
    }

    [Fact]
    public async Task O3_Waits_AreEvents()
    {
        await Happenings.QueueAsync(_recorder);
        await Happenings.ConflictAsync(_recorder);

        Activity exited = Assert.Single(_recorder.Activities, static activity => activity.OperationName == "ExitRoom");
        Assert.Equal(["lane.wait", "attempt"], exited.Events.Select(static happened => happened.Name));
        Assert.Equal(2, Assert.IsType<double>(Tag(exited.Events.First(), "avsdk.duration")), 0.2);
        Activity entered = _recorder.Activities[^1];
        Assert.Equal(["attempt", "conflict.wait", "attempt"], entered.Events.Select(static happened => happened.Name));
        ActivityEvent wait = entered.Events.ElementAt(1);
        Assert.Equal((0.5, 1002), (Tag(wait, "avsdk.duration"), Tag(wait, "avsdk.number")));
    }

    [Fact]
    public async Task O3_AnException_IsAnError_OfWhichTheTypeAloneIsTold()
    {
        await using PipelineRig rig = _recorder.Rig();
        rig.OnStart = static _ => throw new TimeZoneNotFoundException("room 42");
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => rig.Time.ResultOf(rig.Enter()));

        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal(
            (ActivityStatusCode.Error, "System.TimeZoneNotFoundException"),
            (activity.Status, activity.StatusDescription)
        );
        Assert.Equal("System.TimeZoneNotFoundException", activity.GetTagItem("error.type"));
        Assert.Equal("Exception", activity.GetTagItem("avsdk.category"));
        Assert.Equal("System.TimeZoneNotFoundException", Tag(activity.Events.Single(), "error.type"));
    }

    [Fact]
    public async Task O3_ACancellation_IsNoError()
    {
        await Happenings.LostAsync(_recorder);

        Activity activity = Assert.Single(_recorder.Activities);
        Assert.Equal((ActivityStatusCode.Unset, "Canceled"), (activity.Status, activity.GetTagItem("avsdk.category")));
        Assert.Null(activity.GetTagItem("error.type"));
    }

    [Fact]
    public async Task O3_TheCallersActivity_IsTheParent_AndStaysTheCallers()
    {
        using var source = new ActivitySource("the caller's");
        using var listener = new ActivityListener
        {
            ShouldListenTo = listened => listened == source,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using PipelineRig rig = _recorder.Rig();
        using Activity caller = source.StartActivity("caller")!;

        Task<AvResult> entered = rig.Enter();
        Assert.Same(caller, Activity.Current);
        await rig.Started(1);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(entered);
        Assert.Same(caller, Activity.Current);
        await rig.OnThread(() => rig.Pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).AsTask());

        Assert.Same(caller, Activity.Current);
        Assert.Equal(2, _recorder.Activities.Length);
        Assert.Equal(caller.SpanId, _recorder.Activities[0].ParentSpanId);
    }

    [Fact]
    public async Task O3_InsideTheStart_TheRunsActivityIsCurrent_WhereItNeedsNoHop()
    {
        await using PipelineRig rig = _recorder.Rig();
        string? current = null;
        await rig.OnThread(() =>
            rig
                .Pipeline.RunAsync(
                    AvOperation.ExitRoom(),
                    () =>
                    {
                        current = Activity.Current?.OperationName;
                        return 0;
                    }
                )
                .AsTask()
        );

        Assert.Equal("ExitRoom", current);
    }

    [Fact]
    public async Task A10_ATracerThatThrows_HarmsNobody()
    {
        using var broken = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "AvSdk.Resilience",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = static _ => throw new InvalidOperationException("broken"),
            ActivityStopped = static _ => throw new InvalidOperationException("broken"),
        };
        ActivitySource.AddActivityListener(broken);

        await Happenings.AllAsync(_recorder);

        Assert.Null(Activity.Current);
    }

    private static object? Tag(ActivityEvent happened, string key) =>
        happened.Tags.SingleOrDefault(tag => tag.Key == key).Value;
}
