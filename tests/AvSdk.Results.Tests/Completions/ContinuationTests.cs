using System.Diagnostics.CodeAnalysis;
using AvSdk.Results.Tests.Threading;

namespace AvSdk.Results.Tests.Completions;

/// <summary>Where the code that awaits goes on (rule A9), and that no exception of getting it there is lost on the SDK (rule A10).</summary>
[SuppressMessage("Reliability", "CA2012", Justification = "An awaiter is used by hand to see the bare OnCompleted.")]
public class ContinuationTests
{
    private readonly RoomRig _rig = new();
    private readonly HandTurnedContext _context = new();

    [Fact]
    public void A9_TheContinuation_GoesToTheCapturedContext_AndNotIntoTheCallback()
    {
        Task<int> caller = _context.Enter(async () =>
        {
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
            return Environment.CurrentManagedThreadId;
        });

        _rig.Callback(0, null);
        Assert.False(caller.IsCompleted);
        Assert.Equal(1, _context.Count);
        _context.Turn();

        Assert.True(caller.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A9_TheContinuation_IsPostedEvenOnTheContextsOwnThread()
    {
        bool inCallback = false;
        Task<bool> caller = _context.Enter(async () =>
        {
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
            return inCallback;
        });
        _context.Enter(() =>
        {
            inCallback = true;
            _rig.Callback(0, null);
            inCallback = false;
        });

        Assert.False(caller.IsCompleted);
        _context.Turn();
        Assert.False(await caller.Guarded());
    }

    [Fact]
    public async Task A9_WithoutAContext_TheContinuation_RunsOnThePool()
    {
        bool inCallback = false;
        var observed = new TaskCompletionSource<(bool InCallback, bool Pool)>();
        ValueTask<AvResult> entered = _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
        entered
            .GetAwaiter()
            .OnCompleted(() =>
                observed.SetResult((Volatile.Read(ref inCallback), Thread.CurrentThread.IsThreadPoolThread))
            );
        var sdksThread = new Thread(() =>
        {
            Volatile.Write(ref inCallback, true);
            _rig.Callback(0, null);
            Volatile.Write(ref inCallback, false);
        });

        // The callback's thread is not the pool's, so the pool flag shows that the continuation did not run in it.
        sdksThread.Start();

        Assert.True((await observed.Task.Guarded()).Pool);
    }

    [Fact]
    public async Task A9_ConfigureAwaitFalse_GoesToThePool()
    {
        Task<bool> caller = _context.Enter(async () =>
        {
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete)).ConfigureAwait(false);
            return Thread.CurrentThread.IsThreadPoolThread;
        });

        _rig.Callback(0, null);

        Assert.True(await caller.Guarded());
        Assert.Equal(0, _context.Posts);
    }

    [Fact]
    public async Task A9_TheContinuation_GoesToTheCapturedTaskScheduler()
    {
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        Task<TaskScheduler> caller = await Task
            .Factory.StartNew(
                async () =>
                {
                    await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
                    return TaskScheduler.Current;
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.None,
                scheduler
            )
            .Guarded();

        _rig.Callback(0, null);

        Assert.Same(scheduler, await caller.Guarded());
    }

    [Fact]
    public async Task A9_AfterTheAwait_TheCallerMayCallTheSdkAtOnce()
    {
        List<int> codes = [];
        Task caller = _context.Enter(async () =>
        {
            for (int i = 0; i < 3; i++)
            {
                codes.Add((await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete))).Outcome.Number);
            }
        });

        for (int i = 0; i < 3; i++)
        {
            _rig.Callbacks[i](1000 + i, null);
            _context.TurnAll();
        }

        await caller.Guarded();
        Assert.Equal([1000, 1001, 1002], codes);
    }

    [Fact]
    public async Task A10_APostThatThrows_DoesNotReachTheSdk_AndTheContinuationRunsOnThePool()
    {
        Task<bool> caller = _context.Enter(async () =>
        {
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
            return Thread.CurrentThread.IsThreadPoolThread;
        });
        _context.Refusal = new InvalidOperationException("The window has been closed.");

        _rig.Callback(0, null);

        Assert.True(await caller.Guarded());
        Assert.Equal(1, _context.Posts);
    }

    [Fact]
    public async Task A9_AsyncLocals_FlowToTheContinuation_AndNoneOfTheCallbacks()
    {
        var local = new AsyncLocal<string>();
        var observed = new TaskCompletionSource<string?>();
        ValueTask<AvResult> entered = _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
        local.Value = "caller";
        entered.GetAwaiter().OnCompleted(() => observed.SetResult(local.Value));
        local.Value = "callback";
        _rig.Callback(0, null);

        Assert.Equal("caller", await observed.Task.Guarded());
    }

    [Fact]
    public async Task A9_AStartedOperation_DoesNotRunInsideTheCallbackOfAnother()
    {
        bool inCallback = false;
        Task<bool> caller = _context.Enter(async () =>
        {
            await _rig.Caller.RunAsync(done => _rig.Sdk.EnterRoom(42, done.Complete));
            bool during = inCallback;
            await _rig.Caller.RunAsync(static _ => 1);
            return during;
        });

        _context.Enter(() =>
        {
            inCallback = true;
            _rig.Callback(0, null);
            inCallback = false;
        });
        _context.TurnAll();

        Assert.False(await caller.Guarded());
    }
}
