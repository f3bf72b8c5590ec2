using AvSdk.Resilience.Tests.Rig;
using AvSdk.Resilience.Tests.Telemetry;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Lanes;

/// <summary>A call out of what a run itself awaits is answered, any other one queues, and nothing hangs (rule L7).</summary>
public sealed class NestedCallTests
{
    private AvResult? _nested;
    private Task<AvResult>? _queued;

    [Theory]
    [InlineData(Hook.OnQueued)]
    [InlineData(Hook.TimeoutGenerator)]
    [InlineData(Hook.OnTimeout)]
    [InlineData(Hook.ShouldHandle)]
    [InlineData(Hook.DelayGenerator)]
    [InlineData(Hook.OnRetry)]
    [InlineData(Hook.OnConflict)]
    [InlineData(Hook.OnAlreadyInState)]
    public async Task L7_AwaitedInsideAHook_ACallOfTheSameLane_IsAnsweredNested(Hook hook)
    {
        PipelineRig? created = null;
        await using PipelineRig rig = created = new PipelineRig(options =>
            Set(options, hook, async () => _nested = await created!.Exit())
        );
        Task<AvResult> first = hook == Hook.OnQueued ? rig.Enter() : Task.FromResult(AvResult.Success());
        rig.Answers(AnswersFor(hook));
        rig.OnStart = start =>
        {
            if (hook != Hook.OnTimeout)
            {
                start.Complete(0);
            }
        };

        AvResult result = await rig.Time.ResultOf(rig.Enter());

        Assert.Equal(AvErrorReason.Nested, _nested?.Error?.Reason);
        Assert.Equal((AvErrorCode.ExclusiveOperation, "ExitRoom"), (_nested?.Error?.Code, _nested?.Error?.Operation));
        Assert.True((await rig.Time.ResultOf(first)).IsSuccess);
        Assert.DoesNotContain("ExitRoom", rig.Names);
        Assert.Equal(hook is not (Hook.OnTimeout or Hook.ShouldHandle), result.IsSuccess);
        rig.OnStart = static start => start.Complete(0);
        Assert.True((await rig.Time.ResultOf(rig.Exit())).IsSuccess); // The lane is free, and nobody is inside any more.
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task L7_AwaitedInsideConfirm_ACallOfTheSameLane_IsAnsweredAtOnce(bool onTheThread)
    {
        await using var rig = new PipelineRig();
        AvOperation operation = AvOperation.EnterRoom(42) with
        {
            Confirm = () =>
            {
                _queued = rig.Exit();
                return _queued.IsCompleted; // Confirm cannot await; blocking on it would stop the SDK's thread.
            },
        };
        rig.Answers(1003);
        Task<AvResult> Run() => rig.Enter(operation);

        AvResult result = await rig.Time.ResultOf(onTheThread ? rig.OnThread(Run) : Run());

        Assert.True(result.IsSuccess);
        Assert.Equal(AvErrorReason.Nested, (await _queued!.Guarded()).Error?.Reason);
    }

    [Fact]
    public async Task L7_AHookOfAnotherLaneInBetween_DoesNotHideIt()
    {
        PipelineRig? created = null;
        AvResult? opened = null;
        await using PipelineRig rig = created = new PipelineRig(options =>
            options.Retry.OnRetry = async arguments =>
            {
                if (arguments.Context.OperationKey == "EnterRoom")
                {
                    opened = await created!.Open("camera"); // Its own retry …
                }
                else
                {
                    _nested = await created!.Exit(); // … awaits the lane of the first.
                }
            }
        );
        rig.Answers(1005, 1005);
        rig.OnStart = static start => start.Complete(0);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        Assert.True(opened?.IsSuccess);
        Assert.Equal(AvErrorReason.Nested, _nested?.Error?.Reason);
        Assert.Equal(["EnterRoom", "OpenDevice", "OpenDevice", "EnterRoom"], rig.Names);
    }

    [Fact]
    public async Task L7_ACallOfAnotherLane_OrOfNone_RunsInsideAHook()
    {
        PipelineRig? created = null;
        AvResult? opened = null;
        bool uploaded = false;
        await using PipelineRig rig = created = new PipelineRig(options =>
            options.Retry.OnRetry = async _ =>
            {
                opened = await created!.Open("camera");
                uploaded = (await created!.Upload(new AvOperation("Upload", AvOperationClass.None))).IsSuccess;
            }
        );
        rig.Answers(1005);
        rig.OnStart = static start => start.Complete(0);

        Assert.True((await rig.Time.ResultOf(rig.Enter())).IsSuccess);

        Assert.True(opened?.IsSuccess);
        Assert.True(uploaded);
    }

    [Fact]
    public async Task L7_WhatAHookLeftBehind_Queues_OnceTheHookHasEnded()
    {
        PipelineRig? created = null;
        var hookHasEnded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using PipelineRig rig = created = new PipelineRig(options =>
            options.Retry.OnRetry = _ =>
            {
                _queued = ExitLater();
                return default;
            }
        );
        rig.Answers(1005);
        Task<AvResult> entered = rig.Enter();
        await rig.StartedInTime(2);
        async Task<AvResult> ExitLater()
        {
            await hookHasEnded.Task;
            return await created!.Exit();
        }

        hookHasEnded.SetResult();
        await rig.Time.Quiet();
        Assert.False(_queued!.IsCompleted);
        rig.CallBack(rig.Last, 0);
        await rig.Started(3);
        rig.CallBack(rig.Last, 0);

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(_queued)).IsSuccess);
        Assert.Equal(["EnterRoom", "EnterRoom", "ExitRoom"], rig.Names);
    }

    [Fact]
    public async Task L7_AfterAHook_NothingOfItIsLeft_ACallOutOfTheNextStartQueues()
    {
        await using var rig = new PipelineRig(static options => options.Retry.OnRetry = static _ => default);
        rig.Answers(1005);
        rig.OnStart = start =>
        {
            if (rig.Starts.Length == 2)
            {
                _queued = rig.Exit();
            }

            start.Complete(0);
        };
        Task<AvResult> entered = rig.Dispatcher.Enter(() => rig.Enter());

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        Assert.True((await rig.Time.ResultOf(_queued!)).IsSuccess);
        Assert.Equal(["EnterRoom", "EnterRoom", "ExitRoom"], rig.Names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task L7_ACallOutOfAStart_OrOutOfACallback_Queues(bool fromCallback)
    {
        await using var rig = new PipelineRig();
        rig.OnStart = _ => _queued = fromCallback ? _queued : _queued ?? rig.Exit();
        Task<AvResult> entered = rig.Enter();
        await rig.Started(1);
        rig.Dispatcher.Enter(() =>
        {
            _queued = fromCallback ? rig.Exit() : _queued;
            rig.Last.Complete(0);
            return true;
        });

        Assert.True((await rig.Time.ResultOf(entered)).IsSuccess);
        await rig.Started(2);
        rig.CallBack(rig.Last, 0);
        Assert.True((await rig.Time.ResultOf(_queued!)).IsSuccess);
        Assert.Equal(["EnterRoom", "ExitRoom"], rig.Names);
    }

    [Fact]
    public async Task L7_O2_TheRefusal_IsReported()
    {
        PipelineRig? created = null;
        var events = new PollyEvents();
        await using PipelineRig rig = created = new PipelineRig(
            options => options.Retry.OnRetry = async _ => _nested = await created!.Exit(),
            telemetry: events
        );
        rig.Answers(1005);
        rig.OnStart = static start => start.Complete(0);
        await rig.Time.ResultOf(rig.Enter());

        Assert.Single(events.Seen, static seen => seen.Name == "OnAvLaneRefused");
    }

    [Fact]
    public void L7_WithoutHooks_NothingIsWrapped()
    {
        var options = new AvResilienceOptions();

        Assert.Null(RetryComposition.Compose(options.Retry, AvRemedyMap.OfTable).DelayGenerator);
        Assert.Null(TotalTimeoutComposition.Compose(options.TotalTimeout!).TimeoutGenerator);
        Assert.Same( // The one that marks the run.
            TotalTimeoutComposition.Compose(options.TotalTimeout!).OnTimeout,
            TotalTimeoutComposition.Compose(options.TotalTimeout!).OnTimeout
        );
        Assert.Same(RetryComposition.TableOnly, options.Retry.ShouldHandle);
    }

    public enum Hook
    {
        OnQueued,
        TimeoutGenerator,
        OnTimeout,
        ShouldHandle,
        DelayGenerator,
        OnRetry,
        OnConflict,
        OnAlreadyInState,
    }

    private static int[] AnswersFor(Hook hook) =>
        hook switch
        {
            Hook.ShouldHandle => [10003],
            Hook.DelayGenerator or Hook.OnRetry => [1005],
            Hook.OnConflict => [1002],
            Hook.OnAlreadyInState => [1003],
            _ => [],
        };

    private static void Set(AvResilienceOptions options, Hook hook, Func<Task> call)
    {
        switch (hook)
        {
            case Hook.OnQueued:
                options.Lane.OnQueued = async arguments =>
                {
                    if (arguments.Operation.Name == "EnterRoom")
                    {
                        await call();
                    }
                };
                break;
            case Hook.TimeoutGenerator:
                options.TotalTimeout!.TimeoutGenerator = async arguments =>
                {
                    await CallOfEnter(arguments.Context, call);
                    return TimeSpan.FromMinutes(1);
                };
                break;
            case Hook.OnTimeout:
                options.TotalTimeout!.Timeout = TimeSpan.FromSeconds(20);
                options.TotalTimeout.OnTimeout = async _ => await call();
                break;
            case Hook.ShouldHandle:
                options.Retry.ShouldHandle = async arguments =>
                {
                    await CallOfEnter(arguments.Context, call);
                    return false;
                };
                break;
            case Hook.DelayGenerator:
                options.Retry.DelayGenerator = async _ =>
                {
                    await call();
                    return TimeSpan.FromSeconds(1);
                };
                break;
            case Hook.OnRetry:
                options.Retry.OnRetry = async _ => await call();
                break;
            case Hook.OnConflict:
                options.ConflictWait.OnConflict = async _ => await call();
                break;
            default:
                options.AlreadyInState.OnAlreadyInState = async _ => await call();
                break;
        }
    }

    private static Task CallOfEnter(Polly.ResilienceContext context, Func<Task> call) =>
        context.OperationKey == "EnterRoom" ? call() : Task.CompletedTask;
}
