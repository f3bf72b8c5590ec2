using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>What a person on call should know is in the coordinator's log, once, with the advice of the table (rule O2).</summary>
public sealed class LogTests : IDisposable
{
    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task O2_EachHappening_IsLoggedOnce()
    {
        await Happenings.AllAsync(_recorder);

        string[] expected =
        [
            "LaneQueued", // of QueueAsync
            "LaneQueued", // and of RefuseAsync
            "LaneRefused",
            "Retry",
            "RetryAfterException",
            "ConflictWait", // of ConflictAsync
            "ConflictWait", // and of PersistentConflictAsync
            "ConflictPersists",
            "AlreadyInState",
            "NotConfirmed",
            "DeadlinePassed",
            "LateSettled",
            "CallbackLost",
            "StrayCallback",
            "TotalTimeout",
            "LaneNotOutermost",
        ];
        Assert.Equal(expected, _recorder.Log.Entries.Select(static entry => entry.Id.Name));
    }

    [Fact]
    public async Task M7_TheSdksText_AForeignException_AndTheTarget_AreNotLogged()
    {
        await Happenings.AllAsync(_recorder);

        Assert.All(
            _recorder.Log.Entries,
            static entry => Assert.DoesNotContain("42", entry.Text, StringComparison.Ordinal)
        );
        Assert.All(
            _recorder.Measurements.SelectMany(static measured => measured.Tags.Values),
            static value => Assert.DoesNotContain("42", $"{value}", StringComparison.Ordinal)
        );
        Assert.All(
            _recorder.Activities.SelectMany(static activity =>
                activity.TagObjects.Concat(activity.Events.SelectMany(static happened => happened.Tags))
            ),
            static tag => Assert.DoesNotContain("room 42", $"{tag.Value}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task O2_ARetry_IsLogged_WithNameNumberAdviceAndDelay()
    {
        await Happenings.RetryAsync(_recorder);

        LogEntry entry = Assert.Single(_recorder.Log.Entries);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Equal("EnterRoom", entry.Fields["Operation"]);
        Assert.Equal("AV_ERR_TIMEOUT", entry.Fields["Name"]);
        Assert.Equal(1005, entry.Fields["Number"]);
        Assert.Equal((2, 1.0), (entry.Fields["Attempt"], entry.Fields["Seconds"]));
        Assert.Equal(AvErrorCatalog.AvSdk[AvErrorCode.Timeout].Text.Advice, entry.Fields["Advice"]);
        Assert.Equal(AvErrorReason.None, entry.Fields["Reason"]);
    }

    [Fact]
    public async Task S4_AlreadyInTheState_IsInformation()
    {
        await Happenings.AlreadyInStateAsync(_recorder);

        LogEntry entry = Assert.Single(_recorder.Log.Entries);
        Assert.Equal((LogLevel.Information, "AlreadyInState"), (entry.Level, entry.Id.Name));
        Assert.Equal(Polly.Telemetry.ResilienceEventSeverity.Information, Assert.Single(_recorder.Polly.Seen).Severity);
    }

    [Fact]
    public async Task O2_ASuccess_SaysNothing()
    {
        await using PipelineRig rig = _recorder.Rig();
        rig.OnStart = static start => start.Complete(0);
        await rig.Time.ResultOf(rig.Enter());

        Assert.Empty(_recorder.Log.Entries);
    }

    [Fact]
    public async Task A10_ALogThatThrows_HarmsNobody()
    {
        ILogger broken = Substitute.For<ILogger>();
        broken.When(static log => log.IsEnabled(Arg.Any<LogLevel>())).Throw(new InvalidOperationException("broken"));
        await using var rig = new PipelineRig(logger: broken);
        rig.Answers(1002, 1005, 1003);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(AvErrorReason.Deadline, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
        rig.CallBack(rig.Last, 0);
        await rig.Time.Until(() => rig.Reports.Length == 1);

        broken.Received(5).IsEnabled(Arg.Any<LogLevel>());
    }
}
