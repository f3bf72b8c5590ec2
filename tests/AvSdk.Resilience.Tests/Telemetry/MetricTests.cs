using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>What happens is counted and timed, with tags of few values (rule O2).</summary>
public sealed class MetricTests : IDisposable
{
    private readonly Recorder _recorder = new(traces: false);

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task O2_EveryRun_IsCountedAndTimed_ByWhatItCameTo()
    {
        await Happenings.RetryAsync(_recorder);

        Measured count = Assert.Single(_recorder.Of("avsdk.operation.count"));
        Measured duration = Assert.Single(_recorder.Of("avsdk.operation.duration"));
        Assert.Equal(1, count.Value);
        Assert.InRange(duration.Value, 1, 15); // Seconds: a delay of one, and what a slow machine lets pass. Not milliseconds.
        Assert.Equal(duration.Tags, count.Tags);
        Assert.Equal("EnterRoom", count["avsdk.operation.name"]);
        Assert.Equal("Room", count["avsdk.operation.class"]);
        Assert.Equal(0, count["avsdk.number"]);
        Assert.Equal("Success", count["avsdk.category"]);
        Assert.Equal("None", count["avsdk.reason"]);
        Assert.Equal("avsdk", count["avsdk.edition"]);
    }

    [Theory]
    [InlineData(1004, "Argument")]
    [InlineData(10003, "Server")]
    [InlineData(-7, "General")]
    public async Task O2_AFailure_IsCounted_ByNumberAndCategory(int code, string category)
    {
        await using PipelineRig rig = _recorder.Rig();
        rig.Answers(code);
        await rig.Time.ResultOf(rig.Enter());

        Measured count = Assert.Single(_recorder.Of("avsdk.operation.count"));
        Assert.Equal((code, category), (count["avsdk.number"], count["avsdk.category"]));
    }

    [Fact]
    public async Task O2_AnotherEdition_IsNamed_AndWhatTheLibraryDecides_IsSaidInItsOwnWords()
    {
        await using var rig = new PipelineRig(catalog: AvErrorCatalog.Gme);
        rig.Answers(7015, 10005);
        await rig.Time.ResultOf(rig.Enter());
        await rig.Time.ResultOf(rig.Enter());
        await rig.Time.ResultOf(rig.Enter()); // No callback.

        Measured[] counts = _recorder.Of("avsdk.operation.count");
        Assert.Equal(["gme", "gme", "avsdk"], counts.Select(static count => count["avsdk.edition"]));
        Assert.Equal(["None", "None", "Deadline"], counts.Select(static count => count["avsdk.reason"]));
    }

    [Fact]
    public async Task O2_ABusySlot_IsAReason()
    {
        await using PipelineRig rig = _recorder.Rig(static options => options.ConflictWait.MaxStarts = 1);
        var slot = new AvCompletionSlot();
        Task<AvResult> Run(AvOperation operation) => rig.Pipeline.RunAsync(operation, slot, static () => 0).AsTask();
        _ = Run(new AvOperation("First", AvOperationClass.None));
        await rig.Time.Quiet();
        await rig.Time.ResultOf(Run(new AvOperation("Second", AvOperationClass.None)));

        Measured wait = Assert.Single(_recorder.Of("avsdk.conflict.waits"));
        Assert.Equal(("Second", "SlotBusy"), (wait["avsdk.operation.name"], wait["avsdk.reason"]));
        Assert.Equal("ConflictPersists", _recorder.Of("avsdk.operation.count")[0]["avsdk.reason"]);
    }

    [Fact]
    public async Task O2_ACancellation_AndAnException_HaveNoNumber()
    {
        await Happenings.LostAsync(_recorder);
        await using PipelineRig rig = _recorder.Rig();
        rig.OnStart = static _ => throw new TimeZoneNotFoundException();
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => rig.Time.ResultOf(rig.Enter()));

        Measured[] counts = _recorder.Of("avsdk.operation.count");
        Assert.Equal(["Canceled", "Exception"], counts.Select(static count => count["avsdk.category"]));
        Assert.All(counts, static count => Assert.False(count.Tags.ContainsKey("avsdk.number")));
    }

    [Fact]
    public async Task O2_Retries_AreCounted_ByTheAnswerBefore()
    {
        await Happenings.RetryAsync(_recorder);
        await Happenings.RetryAfterExceptionAsync(_recorder);

        Measured[] retries = _recorder.Of("avsdk.operation.retries");
        Assert.Equal([1005, null], retries.Select(static retry => retry["avsdk.number"]));
        Assert.Equal(["Network", "Exception"], retries.Select(static retry => retry["avsdk.category"]));
    }

    [Fact]
    public async Task O2_TheWaitForALane_AndTheTimeItIsHeld_AreMeasured_ByClass()
    {
        await Happenings.QueueAsync(_recorder);

        Measured wait = Assert.Single(_recorder.Of("avsdk.lane.wait.duration"));
        Assert.Equal(2, wait.Value, 0.2);
        Measured[] holds = _recorder.Of("avsdk.lane.hold.duration");
        Assert.Equal([2, 0], holds.Select(static hold => Math.Round(hold.Value)));
        Assert.All([wait, .. holds], static measured => Assert.Equal("Room", Assert.Single(measured.Tags).Value));
        Assert.Equal([1, -1], _recorder.Of("avsdk.lane.waiting").Select(static change => change.Value));
    }

    [Fact]
    public async Task O2_ALane_IsHeld_UntilTheSdkIsDone()
    {
        await Happenings.LostAsync(_recorder);

        Assert.InRange(Assert.Single(_recorder.Of("avsdk.lane.hold.duration")).Value, 40, 54);
        Assert.Equal(0, Assert.Single(_recorder.Of("avsdk.operation.duration")).Value);
    }

    [Fact]
    public async Task O2_WhoeverIsRefusedOrCancelledInTheQueue_DoesNotWaitAnyMore()
    {
        await Happenings.RefuseAsync(_recorder);
        await using PipelineRig rig = _recorder.Rig();
        _ = rig.Enter();
        await rig.Started(1);
        Task<AvResult> exited = rig.Exit(rig.Token);
        await rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => exited.Guarded());
        await rig.Time.Quiet();

        Assert.Equal([1, -1, 1, -1], _recorder.Of("avsdk.lane.waiting").Select(static change => change.Value));
    }

    [Fact]
    public async Task O2_AListenerThatComesWhileSomebodyWaits_SeesNoNegativeNumber()
    {
        await using PipelineRig rig = _recorder.Rig();
        _recorder.Dispose();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        Task<AvResult> exited = rig.Exit();
        await rig.Time.Quiet();
        using var late = new Recorder();
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        await rig.Time.ResultOf(entered);
        await rig.Time.ResultOf(exited);

        Assert.Empty(late.Of("avsdk.lane.waiting"));
    }

    [Fact]
    public async Task O2_Conflicts_AlreadyInState_AndStrangeCallbacks_AreCounted()
    {
        await Happenings.ConflictAsync(_recorder);
        await Happenings.AlreadyInStateAsync(_recorder);
        await Happenings.LateAfterDeadlineAsync(_recorder);
        await Happenings.LostAsync(_recorder);
        await Happenings.StrayAsync(_recorder);

        Assert.Equal(1002, Assert.Single(_recorder.Of("avsdk.conflict.waits"))["avsdk.number"]);
        Assert.Equal(1003, Assert.Single(_recorder.Of("avsdk.operation.already_in_state"))["avsdk.number"]);
        Assert.Equal(0, Assert.Single(_recorder.Of("avsdk.callback.late"))["avsdk.number"]);
        Assert.Equal("CallbackLost", Assert.Single(_recorder.Of("avsdk.callback.lost"))["avsdk.reason"]);
        Measured stray = Assert.Single(_recorder.Of("avsdk.callback.stray"));
        Assert.Equal((10003, "AfterRefusal"), (stray["avsdk.number"], stray["avsdk.reason"]));
    }

    [Fact]
    public async Task A10_AMeterThatThrows_HarmsNobody()
    {
        using var broken = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AvSdk.Resilience") // Not the runtime's, which counts exceptions.
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        broken.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("broken"));
        broken.SetMeasurementEventCallback<double>(
            static (_, _, _, _) => throw new InvalidOperationException("broken")
        );
        broken.Start();

        await Happenings.AllAsync(_recorder);
    }
}
