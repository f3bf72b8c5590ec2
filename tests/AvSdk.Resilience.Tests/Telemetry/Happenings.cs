using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;
using Polly.Timeout;

namespace AvSdk.Resilience.Tests.Telemetry;

/// <summary>Makes each thing happen that is told of, once.</summary>
internal static class Happenings
{
    public static async Task AllAsync(Recorder recorder)
    {
        await QueueAsync(recorder);
        await RefuseAsync(recorder);
        await RetryAsync(recorder);
        await RetryAfterExceptionAsync(recorder);
        await ConflictAsync(recorder);
        await PersistentConflictAsync(recorder);
        await AlreadyInStateAsync(recorder);
        await NotConfirmedAsync(recorder);
        await LateAfterDeadlineAsync(recorder);
        await LostAsync(recorder);
        await StrayAsync(recorder);
        await TotalTimeoutAsync(recorder);
        await ReorderAsync(recorder);
        await ThrowAsync(recorder);
    }

    /// <summary>A start throws.</summary>
    public static async Task ThrowAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        rig.OnStart = static _ => throw new InvalidTimeZoneException();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => entered.Guarded());
    }

    /// <summary>An exit waits two seconds for the entry.</summary>
    public static async Task QueueAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        Task<AvResult> exited = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(2));
        rig.CallBack(rig.Last, 0);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
    }

    /// <summary>The coordinator is disposed while an exit waits.</summary>
    public static async Task RefuseAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        _ = rig.Enter();
        await rig.Started(1);
        Task<AvResult> exited = rig.Exit();
        rig.Coordinator.Dispose();
        Assert.Equal(AvErrorReason.Disposed, (await rig.Time.ResultOf(exited)).Error?.Reason);
    }

    /// <summary>1005, a second's delay, 0.</summary>
    public static async Task RetryAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        rig.Answers(1005);
        rig.OnStart = start => Succeed(rig, start, from: 2);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }

    /// <summary>An exception that the user wants repeated, then 0.</summary>
    public static async Task RetryAfterExceptionAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig(static options =>
            options.Retry.ShouldHandle = static arguments =>
                new(arguments.Outcome.Exception is TimeZoneNotFoundException)
        );
        rig.OnStart = start =>
        {
            Succeed(rig, start, from: 2);
            if (rig.Starts.Length == 1)
            {
                throw new TimeZoneNotFoundException("in room 42");
            }
        };
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }

    /// <summary>1002, a wait, 0.</summary>
    public static async Task ConflictAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig(static options =>
            options.ConflictWait.Randomizer = static () => 0.5
        );
        rig.Answers(1002);
        rig.OnStart = start => Succeed(rig, start, from: 2);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }

    /// <summary>1002, a wait, 1002 again.</summary>
    public static async Task PersistentConflictAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig(static options =>
        {
            options.ConflictWait.MaxStarts = 1;
            options.ConflictWait.Randomizer = static () => 0.5;
        });
        rig.Answers(1002, 1002);
        Assert.Equal(AvErrorReason.ConflictPersists, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
    }

    public static async Task AlreadyInStateAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        rig.Answers(1003);
        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
    }

    public static async Task NotConfirmedAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        rig.Answers(1003);
        AvOperation operation = AvOperation.EnterRoom(42) with { Confirm = static () => false };
        Assert.Equal(AvErrorReason.NotConfirmed, (await rig.Time.ResultOf(rig.Enter(operation))).Error?.Reason);
    }

    /// <summary>The deadline passes, then the callback comes with 0 after all.</summary>
    public static async Task LateAfterDeadlineAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        Assert.Equal(AvErrorReason.Deadline, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
        rig.CallBack(rig.Last, 0, "user 7 in room 42");
        await rig.Time.Until(() => rig.Reports.Length == 1);
    }

    /// <summary>The caller gives up, and the callback never comes.</summary>
    public static async Task LostAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        Task<AvResult> entered = rig.Enter(cancellationToken: rig.Token);
        await rig.Started(1);
        await rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());
        await rig.Time.AdvanceUntil(() => rig.Reports.Length == 1);
    }

    /// <summary>1004, and a callback in spite of that.</summary>
    public static async Task StrayAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        rig.Answers(1004);
        Assert.Equal(1004, (await rig.Time.ResultOf(rig.Enter())).Error?.Number);
        rig.CallBack(rig.Last, 10003, "user 7 in room 42");
        await rig.Time.Until(() => rig.Reports.Length == 1);
    }

    /// <summary>No callback in 20 s, which is all the time that there is.</summary>
    public static async Task TotalTimeoutAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig(static options =>
            options.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20)
        );
        Assert.Equal(AvErrorReason.TotalTimeout, (await rig.Time.ResultOf(rig.Enter())).Error?.Reason);
    }

    /// <summary>A strategy of the user's own waits before the lane.</summary>
    public static async Task ReorderAsync(Recorder recorder)
    {
        await using PipelineRig rig = recorder.Rig();
        var wait = new TaskCompletionSource<TimeSpan>();
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => new(wait.Task) })
            .AddAvResilience(rig.Coordinator)
            .Build();
        Task<AvResult> set = pipeline
            .RunAsync(new AvOperation("SetLevel", AvOperationClass.None), () => rig.Sdk.SetLevel(1))
            .AsTask();
        wait.SetResult(TimeSpan.FromMinutes(1));
        Assert.True((await rig.Time.ResultOf(set)).IsSuccess);
    }

    private static void Succeed(PipelineRig rig, NativeStart start, int from)
    {
        if (rig.Starts.Length >= from)
        {
            start.Complete(0);
        }
    }
}
