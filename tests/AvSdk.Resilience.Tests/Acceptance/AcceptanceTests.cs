using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using AvSdk.Testing;
using Polly;

namespace AvSdk.Resilience.Tests.Acceptance;

/// <summary>
/// What naive wrappers get wrong, each once, against the simulator and by its own record. Reloading from a configuration is
/// shown where options are bound.
/// </summary>
public sealed class AcceptanceTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);
    private static readonly (AvSdkOperation, int) Enter = (AvSdkOperation.EnterRoom, 0);
    private static readonly (AvSdkOperation, int) Exit = (AvSdkOperation.ExitRoom, 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D2_After1005_TheRetryStartsOnTheSdksThread(bool generatorAwaits)
    {
        await using var rig = new FakeSdkRig(options =>
        {
            if (generatorAwaits)
            {
                options.Retry.DelayGenerator = static async _ =>
                {
                    await Task.Run(static () => { }).ConfigureAwait(false);
                    return Soon;
                };
            }
        });
        rig.Sdk.EnterRoomAnswers(FakeAnswer.ByCallback(1005, Soon));

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        Assert.Equal([Enter, Enter], rig.Starts);
        rig.Sdk.AssertCallsOnOneThread(); // 1007 else.
    }

    [Fact]
    public async Task L3_UnderARetry_TheExitComesAfterTheEntry()
    {
        await using var rig = new FakeSdkRig();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.ByCallback(1005, Soon));
        Task<AvResult> entered = rig.Enter();
        await rig.Time.AdvanceUntil(() =>
            rig.Sdk.Log[^1].Kind is AvSdkLogKind.Callback && rig.Sdk.Log[^1].Code == 1005
        );
        Task<AvResult> exited = rig.Exit();

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.Equal(
            [(AvSdkOperation.EnterRoom, 0), (AvSdkOperation.EnterRoom, 0), (AvSdkOperation.ExitRoom, 0)],
            rig.Starts
        );
        Assert.Equal(0, rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task L1_UnderATimeoutGeneratorThatAwaits_TheExitComesAfterTheEntry()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int asked = 0;
        await using var rig = new FakeSdkRig(options =>
            options.TotalTimeout!.TimeoutGenerator = async _ =>
            {
                if (Interlocked.Increment(ref asked) == 1)
                {
                    await gate.Task; // The entry's; the exit's would be ready at once.
                }

                return TimeSpan.FromMinutes(1);
            }
        );
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();
        await rig.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Empty(rig.Starts);
        gate.SetResult();

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.Equal([Enter, Exit], rig.Starts);
    }

    [Fact]
    public async Task L10_APipelineThatReplacesAnother_LetsNoTwoThrough()
    {
        await using var rig = new FakeSdkRig();
        Task<AvResult> entered = rig.Enter();
        await rig.Time.Until(() => rig.Starts.Length == 1);
        ResiliencePipeline<AvResult> reloaded = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(rig.Coordinator)
            .Build();
        Task<AvResult> exited = reloaded.RunAsync(AvOperation.ExitRoom(), rig.Exited, rig.Sdk.ExitRoom).AsTask();

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.Equal([Enter, Exit], rig.Starts);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(30, 1)]
    public async Task T4_AtTheDeadline_The1005IsKept(int delay, int starts)
    {
        await using var rig = new FakeSdkRig(options =>
        {
            options.TotalTimeout!.Timeout = TimeSpan.FromSeconds(10);
            options.Retry.DelayGenerator = _ => new(TimeSpan.FromSeconds(delay)); // The longer one does not fit: not slept for.
        });
        rig.Sdk.EnterRoomAnswers(FakeAnswer.ByCallback(1005, Soon), FakeAnswer.Never());

        AvResult result = await rig.Time.ResultOf(rig.Enter()); // A TimeoutRejectedException else.

        Assert.Equal((1005, AvErrorReason.TotalTimeout), (result.Error?.Number, result.Error?.Reason));
        Assert.Equal(starts, rig.Starts.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task L7_ANestedCall_OutOfOnRetry_IsAnswered_AwaitedOrNot(bool awaited)
    {
        FakeSdkRig? created = null;
        Task<AvResult>? nested = null;
        await using FakeSdkRig rig = created = new FakeSdkRig(options =>
            options.Retry.OnRetry = async _ =>
            {
                nested = created!.Exit();
                if (awaited)
                {
                    await nested;
                }
            }
        );
        rig.Sdk.EnterRoomAnswers(FakeAnswer.ByCallback(1005, Soon));

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(AvErrorReason.Nested, (await rig.Time.ResultOf(nested!)).Error?.Reason);
        Assert.Equal([Enter, Enter], rig.Starts);
    }

    [Fact]
    public async Task L7_ANestedCall_OutOfAStart_Queues()
    {
        await using var rig = new FakeSdkRig();
        Task<AvResult>? nested = null;
        Task<AvResult> entered = rig
            .Pipeline.RunAsync(
                AvOperation.EnterRoom(42),
                rig.Entered,
                () =>
                {
                    nested = rig.Exit();
                    return rig.Sdk.EnterRoom(42, FakeSdkRig.Signature);
                }
            )
            .AsTask();

        await AssertQueuedAsync(rig, entered, () => nested);
    }

    [Fact]
    public async Task L7_ANestedCall_OutOfACallback_Queues()
    {
        await using var rig = new FakeSdkRig();
        Task<AvResult>? nested = null;
        rig.Sdk.EnterRoomComplete += (_, _) => nested = rig.Exit();

        await AssertQueuedAsync(rig, rig.Enter(), () => nested);
    }

    [Fact]
    public async Task L7_ANestedCall_ThatAHookLeftBehind_Queues()
    {
        FakeSdkRig? created = null;
        Task<AvResult>? nested = null;
        var later = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using FakeSdkRig rig = created = new FakeSdkRig(options =>
            options.Retry.OnRetry = arguments =>
            {
                _ = ExitLaterAsync(); // Fire and forget.
                return default;
            }
        );
        async Task ExitLaterAsync()
        {
            await later.Task;
            nested = created!.Exit();
        }

        rig.Sdk.EnterRoomAnswers(FakeAnswer.ByCallback(1005, Soon));
        Task<AvResult> entered = rig.Enter();
        await rig.Time.AdvanceUntil(() => rig.Starts.Length == 2);
        later.SetResult();
        await rig.Time.Until(() => nested is not null);

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(nested!)).IsSuccess);
        Assert.Equal([Enter, Enter, Exit], rig.Starts);
    }

    [Fact]
    public async Task L6_ALostCallback_FreesTheLane_AndTheNextOperationRuns()
    {
        await using var rig = new FakeSdkRig();
        rig.Sdk.EnterRoomAnswers(new FakeAnswer { Silent = true });
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> exited = rig.Exit();

        Assert.Equal(AvErrorReason.Deadline, (await rig.Time.ResultOf(entered)).Error?.Reason);
        Assert.False(exited.IsCompleted);
        Assert.True((await rig.Time.ResultOf(exited)).IsSuccess);
        Assert.Equal([Enter, Exit], rig.Starts);
        Assert.Equal(["lost EnterRoom"], rig.Reports);
    }

    [Fact]
    public async Task L4_ACancelledWaiter_NeverStarts()
    {
        await using var rig = new FakeSdkRig();
        using var source = new CancellationTokenSource();
        Task<AvResult> entered = rig.Enter();
        Task<AvResult> cancelled = rig.Exit(source.Token);
        Task<AvResult> next = rig.Exit();
        await rig.Time.Until(() => rig.Starts.Length == 1);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Guarded());
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(next)).IsSuccess);
        await rig.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal([Enter, Exit], rig.Starts);
    }

    [Fact]
    public async Task L5_ACancelledRunner_KeepsItsLane_UntilTheCallback()
    {
        await using var rig = new FakeSdkRig();
        using var source = new CancellationTokenSource();
        Task<AvResult> entered = rig.Enter(cancellationToken: source.Token);
        await rig.Time.Until(() => rig.Starts.Length == 1);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entered.Guarded());

        Assert.True((await rig.Time.ResultOf(rig.Exit())).IsSuccess);
        Assert.Equal([(AvSdkOperation.EnterRoom, 0), (AvSdkOperation.ExitRoom, 0)], rig.Starts);
        Assert.Equal(["late EnterRoom 0"], rig.Reports);
    }

    [Fact]
    public async Task T7_AnAttemptGivenUpOn_IsFollowedOnlyAfterItsSettlement_AndItsLateSuccessIsTheOutcome()
    {
        await using var rig = new FakeSdkRig(static options =>
            options.Retry.ShouldHandle = static arguments => new ValueTask<bool>(
                arguments.Outcome.Result.Error?.Reason == AvErrorReason.Deadline
            )
        );
        rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(20));
        AvOperation brief = AvOperation.EnterRoom(42) with
        {
            Deadline = TimeSpan.FromSeconds(2),
            AllowDeadlineBelowSdkTimeout = true,
        };
        Assert.True((await rig.Time.ResultOf(rig.Enter(brief, 42))).IsSuccess);
        Assert.Equal([(AvSdkOperation.EnterRoom, 0)], rig.Starts);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task S2_1003_ForAnotherRoom_IsNoSuccess()
    {
        await using var rig = new FakeSdkRig();
        await rig.Time.ResultOf(rig.Enter(7));

        AvResult other = await rig.Time.ResultOf(rig.Enter(42));
        AvResult same = await rig.Time.ResultOf(rig.Enter(7));

        Assert.Equal((1003, AvErrorReason.NotConfirmed), (other.Error?.Number, other.Error?.Reason));
        Assert.True(same.Outcome is AvSuccess { AlreadyInState: true });
        Assert.Equal(7, rig.Sdk.CurrentRoom);
    }

    [Fact]
    public async Task C2_AStanding1002_ComesBackWithinItsBound_WithoutAStormOfCalls()
    {
        await using var rig = new FakeSdkRig();
        rig.Sdk.SetExclusion(AvSdkOperation.EnableCamera, excluded: true);
        TimeSpan before = rig.Time.Now;
        AvResult result = await rig.Time.ResultOf(
            rig.Pipeline.RunAsync(AvOperation.OpenDevice("camera"), () => rig.Sdk.EnableCamera(true)).AsTask()
        );

        Assert.Equal(1002, result.Error?.Number);
        Assert.Equal(AvErrorReason.ConflictPersists, result.Error?.Reason);
        Assert.InRange(rig.Time.Now - before, TimeSpan.FromSeconds(34), TimeSpan.FromSeconds(48));
        Assert.InRange(rig.Starts.Length, 5, 25);
    }

    [Fact]
    public async Task C3_ConflictWaits_EatNoRetryAttempts()
    {
        List<int> retried = [];
        await using var rig = new FakeSdkRig(options =>
        {
            options.Retry.MaxRetryAttempts = 1;
            options.Retry.OnRetry = arguments =>
            {
                retried.Add(arguments.Outcome.Result.Outcome.Number);
                return default;
            };
        });
        FakeAnswer busy = FakeAnswer.ByReturn(1002);
        rig.Sdk.EnterRoomAnswers(busy, busy, busy, FakeAnswer.ByCallback(1005, Soon), busy, busy, 0);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);
        Assert.Equal(7, rig.Starts.Length);
        Assert.Equal([1005], retried);
    }

    [Fact]
    public async Task A10_AContextOfTheCallerWhosePostThrows_HarmsNobody()
    {
        await using var rig = new FakeSdkRig();
        var context = new ThrowingContext();
        Task<AvResult> entered = Task.Run(
            async () =>
            {
                SynchronizationContext.SetSynchronizationContext(context);
                return await rig.Pipeline.RunAsync(
                    AvOperation.EnterRoom(42),
                    rig.Entered,
                    () => rig.Sdk.EnterRoom(42, FakeSdkRig.Signature)
                );
            },
            TestContext.Current.CancellationToken
        );

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess); // Not thrown into the callback; the pool went on.
        Assert.Equal(1, context.Posts);
        Assert.True((await rig.Time.ResultOf(rig.Exit())).IsSuccess);
    }

    [Fact]
    public async Task D4_AContextOfTheSdksThreadWhosePostThrows_IsAThreadThatHasGone()
    {
        AvDispatcher? dispatcher = null;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new ThrowingContext());
            dispatcher = AvDispatcher.FromCurrentContext();
        });
        thread.Start();
        thread.Join();
        await using var coordinator = new AvCoordinator(dispatcher!);
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(coordinator)
            .Build();

        AvResult result = await pipeline.RunAsync(AvOperation.ExitRoom(), static () => 0).Guarded();

        Assert.Equal(AvErrorReason.DispatcherGone, result.Error?.Reason);
    }

    private static async Task AssertQueuedAsync(FakeSdkRig rig, Task<AvResult> entered, Func<Task<AvResult>?> nested)
    {
        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        await rig.Time.Until(() => nested() is not null);
        Assert.True((await rig.Time.ResultOf(nested()!)).IsSuccess);
        Assert.Equal([Enter, Exit], rig.Starts);
    }

    private sealed class ThrowingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => _posts;

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            throw new InvalidOperationException("This context has gone.");
        }
    }
}
