using AvSdk.Results.Tests.Completions;

namespace AvSdk.Results.Tests.Threading;

/// <summary>The thread ends when its dispatcher is disposed of, and nothing hangs (rule D4).</summary>
public class DisposalTests
{
    [Fact]
    public async Task D4_Disposing_EndsTheThread_AfterWhatWasPostedBefore()
    {
        AvDispatcher av = DedicatedThread.Start();
        Thread thread = await av.ThreadAsync();
        using DedicatedThread.HeldThread release = await av.BlockAsync();
        bool ran = false;
        av.Post(() => ran = true);

        Task disposing = av.DisposeAsync().AsTask();
        Assert.False(disposing.IsCompleted);
        release.Set();
        await disposing.Guarded();

        Assert.True(ran);
        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task D4_Disposing_EndsAThreadThatPolls()
    {
        AvDispatcher av = DedicatedThread.Start(static () => 0);
        Thread thread = await av.ThreadAsync();

        await av.DisposeAsync().Guarded();

        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Disposing_Twice_IsHarmless()
    {
        AvDispatcher av = DedicatedThread.Start();

        await av.DisposeAsync().Guarded();
        await av.DisposeAsync().Guarded();
    }

    [Fact]
    public async Task D4_Disposing_FromTheThreadItself_DoesNotHang()
    {
        AvDispatcher av = DedicatedThread.Start();
        Thread thread = await av.ThreadAsync();

        await av.InvokeAsync(async () => await av.DisposeAsync()).Guarded();

        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task D4_Disposing_FromThePoll_DoesNotHang()
    {
        AvDispatcher? av = null;
        var disposed = new TaskCompletionSource<Thread>(TaskCreationOptions.RunContinuationsAsynchronously);
        av = DedicatedThread.Start(() =>
        {
            ValueTask? disposing = Volatile.Read(ref av)?.DisposeAsync();
            if (disposing is { IsCompleted: true })
            {
                disposed.TrySetResult(Thread.CurrentThread);
            }

            return 0;
        });

        Thread thread = await disposed.Task.Guarded();

        Assert.True(thread.Join(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task D4_AfterDisposal_PostThrows()
    {
        AvDispatcher av = DedicatedThread.Start();
        await av.DisposeAsync().Guarded();

        Assert.Throws<ObjectDisposedException>(() => av.Post(static () => { }));
        Assert.Throws<ObjectDisposedException>(() => av.PostAfterTurn(static () => { }));
    }

    [Fact]
    public async Task D4_AfterDisposal_AnInvocationIsAnsweredDispatcherGone()
    {
        AvDispatcher av = DedicatedThread.Start();
        await av.DisposeAsync().Guarded();

        Func<Task>[] invocations =
        [
            () => av.InvokeAsync(static () => 1).Guarded(),
            () => av.InvokeAsync(static () => { }).Guarded(),
            () => av.InvokeAsync(static () => Task.CompletedTask).Guarded(),
            () => av.InvokeAsync(static () => Task.FromResult(1)).Guarded(),
        ];

        foreach (Func<Task> invocation in invocations)
        {
            AvStateException exception = await Assert.ThrowsAsync<AvStateException>(invocation);
            Assert.Equal(AvErrorCode.NotInMainThread, exception.Code);
            Assert.Equal(AvErrorReason.DispatcherGone, exception.Error.Reason);
        }
    }

    [Fact]
    public async Task D4_AnOperation_WhoseThreadHasGone_StillCompletes()
    {
        AvDispatcher av = DedicatedThread.Start();
        AvCompletion completion = default;
        Task<AvResult> entered = await av.InvokeAsync<Task<AvResult>>(() => Task.FromResult(WaitAsync()));
        await av.DisposeAsync().Guarded();

        completion.Complete(0, null);

        Assert.True((await entered.Guarded()).IsSuccess);

        async Task<AvResult> WaitAsync() => await AvCall.RunVoidAsync(done => completion = done);
    }

    [Fact]
    public async Task D4_AnAwaitInside_WhoseThreadHasGone_GoesOnOnThePool()
    {
        AvDispatcher av = DedicatedThread.Start();
        var gate = new TaskCompletionSource();
        Task<bool> block = av.InvokeAsync(async () =>
            {
                await gate.Task;
                await Task.Yield();
                return Thread.CurrentThread.IsThreadPoolThread;
            })
            .AsTask();
        await av.ThreadAsync();
        await av.DisposeAsync().Guarded();

        gate.SetResult();

        Assert.True(await block.Guarded());
    }

    [Fact]
    public async Task A5_AVerdict_WhoseThreadGoesInTheMiddleOfTheTurn_FallsAllTheSame()
    {
        AvDispatcher av = DedicatedThread.Start();
        using DedicatedThread.HeldThread release = await av.BlockAsync();
        var fallen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new TurnSource(av).AfterNextTurn(fallen.SetResult);

        Task disposing = av.DisposeAsync().AsTask();
        release.Set();

        await disposing.Guarded();
        await fallen.Task.Guarded();
    }
}
