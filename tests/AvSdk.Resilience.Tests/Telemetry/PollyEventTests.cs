using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly.Telemetry;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>What happens is reported through Polly's telemetry, before the user's delegate runs (rule O2).</summary>
public sealed class PollyEventTests : IDisposable
{
    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task O2_EachHappening_IsReportedOnce_UnderItsStrategy()
    {
        await Happenings.AllAsync(_recorder);

        (string, string?)[] expected =
        [
            ("OnAvLaneQueued", "AvLane"), // of QueueAsync
            ("OnAvLaneQueued", "AvLane"), // and of RefuseAsync
            ("OnAvLaneRefused", "AvLane"),
            ("OnAvConflict", "AvConflictWait"), // of ConflictAsync
            ("OnAvConflict", "AvConflictWait"), // and of PersistentConflictAsync
            ("OnAvConflictPersists", "AvConflictWait"),
            ("OnAvAlreadyInState", "AvAlreadyInState"),
            ("OnAvNotConfirmed", "AvAlreadyInState"),
            ("OnAvDeadline", "AvLane"),
            ("OnAvLateSettled", "AvLane"),
            ("OnAvCallbackLost", "AvLane"),
            ("OnAvTotalTimeout", null),
        ];
        Assert.Equal(expected, _recorder.Polly.Seen.Select(static seen => (seen.Name, seen.Strategy)));
        Assert.All(
            _recorder.Polly.Seen,
            static seen => Assert.Contains("Room", seen.OperationKey, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task O2_TheArguments_SayWhatItCameTo()
    {
        await Happenings.LateAfterDeadlineAsync(_recorder);
        await Happenings.LostAsync(_recorder);

        AvEventArguments[] arguments =
        [
            .. _recorder.Polly.Seen.Select(static seen => (AvEventArguments)seen.Arguments!),
        ];
        Assert.Equal(
            [AvErrorReason.Deadline, null, AvErrorReason.CallbackLost],
            arguments.Select(static happened => happened.Outcome.Error?.Reason)
        );
        Assert.All(arguments, static happened => Assert.Equal("EnterRoom", happened.Operation.Name));
        Assert.Equal(
            arguments.Select(static happened => happened.Outcome),
            _recorder.Polly.Seen.Select(static seen => seen.Outcome!.Value)
        );
    }

    [Fact]
    public async Task L6_ALostCallback_IsAnError()
    {
        await Happenings.LostAsync(_recorder);

        PollyEvent lost = Assert.Single(_recorder.Polly.Seen);
        Assert.Equal((ResilienceEventSeverity.Error, "EnterRoom"), (lost.Severity, lost.OperationKey));
    }

    [Fact]
    public async Task O2_TheReport_ComesBeforeTheUsersDelegate()
    {
        List<string> order = [];
        await using PipelineRig rig = _recorder.Rig(options =>
        {
            options.Lane.OnQueued = _ => Note("queued");
            options.ConflictWait.OnConflict = _ => Note("conflict");
            options.AlreadyInState.OnAlreadyInState = _ => Note("already");
            options.Retry.OnRetry = _ => Note("retry");
        });
        ValueTask Note(string what)
        {
            order.Add($"{what} after {_recorder.Polly.Seen.Length} events and {_recorder.Log.Entries.Length} lines");
            return default;
        }

        rig.Answers(1002, 1005, 1003, 1003);
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.Time.ResultOf(entered);
        await rig.Time.ResultOf(exited);

        Assert.Equal(
            [
                "queued after 1 events and 1 lines",
                "conflict after 2 events and 2 lines",
                "retry after 2 events and 3 lines", // The retry's own event is Polly's.
                "already after 3 events and 4 lines",
                "already after 4 events and 5 lines",
            ],
            order
        );
    }
}
