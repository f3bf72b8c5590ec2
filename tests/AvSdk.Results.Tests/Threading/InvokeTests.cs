using AvSdk.Results.Tests.Completions;

namespace AvSdk.Results.Tests.Threading;

/// <summary>What becomes of functions that throw or are cancelled (rules D6, M10).</summary>
public sealed class InvokeTests : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task M10_AnException_PassesThroughUntouched_FromTheThreadAndOnIt()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        var thrown = new InvalidTimeZoneException();

        Assert.Same(thrown, await ThrownBy(av.InvokeAsync((Func<int>)(() => throw thrown))));
        Assert.Same(thrown, await ThrownBy(av.InvokeAsync((Action)(() => throw thrown))));
        Assert.Same(thrown, await ThrownBy(av.InvokeAsync(async Task () => await Task.FromException(thrown))));
        Assert.Same(thrown, await ThrownBy(av.InvokeAsync((Func<Task<int>>)(() => throw thrown))));
        Exception onIt = await av.InvokeAsync(() => ThrownBy(av.InvokeAsync((Func<int>)(() => throw thrown))));
        Assert.Same(thrown, onIt);
    }

    [Fact]
    public async Task M10_ACancellationOfTheFunctionsOwn_PassesThroughUntouched()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        var thrown = new OperationCanceledException("from the function");

        Assert.Same(thrown, await ThrownBy(av.InvokeAsync((Func<int>)(() => throw thrown))));
        Assert.Same(thrown, await ThrownBy(AvDispatcher.Inline.InvokeAsync((Func<int>)(() => throw thrown))));
    }

    [Fact]
    public async Task AFunctionThatThrows_DoesNotEndTheThread()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        Thread before = await av.ThreadAsync();
        await ThrownBy(av.InvokeAsync((Action)(static () => throw new InvalidTimeZoneException())));

        Assert.Same(before, await av.ThreadAsync());
    }

    [Fact]
    public async Task CancelledWhileItWaitsForItsTurn_TheFunctionIsNotCalled()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        bool called = false;
        using DedicatedThread.HeldThread release = await av.BlockAsync();
        Task waiting = av.InvokeAsync(() => called = true, _source.Token).AsTask();
        await _source.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Guarded());
        release.Set();
        await av.ThreadAsync();

        Assert.False(called);
        Assert.Equal(_source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task CancelledOnceItRuns_TheFunctionGoesOn()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        var finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task running = av.InvokeAsync(
                async () =>
                {
                    await _source.CancelAsync();
                    finished.SetResult();
                },
                _source.Token
            )
            .AsTask();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.Guarded());
        await finished.Task.Guarded();
    }

    [Fact]
    public async Task CancelledBefore_NothingIsPosted()
    {
        await _source.CancelAsync();
        var context = new HandTurnedContext();
        AvDispatcher ui = OwnThread.Run(() => context.Enter(AvDispatcher.FromCurrentContext));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await ui.InvokeAsync(static () => 1, _source.Token)
        );

        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public void AFunction_MustBeGiven()
    {
        AvDispatcher inline = AvDispatcher.Inline;

        Assert.Throws<ArgumentNullException>(() =>
        {
            _ = inline.InvokeAsync((Func<int>)null!).AsTask();
        });
        Assert.Throws<ArgumentNullException>(() =>
        {
            _ = inline.InvokeAsync((Action)null!).AsTask();
        });
        Assert.Throws<ArgumentNullException>(() =>
        {
            _ = inline.InvokeAsync((Func<Task>)null!).AsTask();
        });
        Assert.Throws<ArgumentNullException>(() =>
        {
            _ = inline.InvokeAsync((Func<Task<int>>)null!).AsTask();
        });
    }

    [Fact]
    public async Task TheInlineDispatcher_RunsHere_AndPostsElsewhere()
    {
        int here = Environment.CurrentManagedThreadId;
        var posted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

        Assert.True(AvDispatcher.Inline.CheckAccess());
        Assert.Equal(here, await AvDispatcher.Inline.InvokeAsync(static () => Environment.CurrentManagedThreadId));
        AvDispatcher.Inline.Post(() => posted.SetResult(Thread.CurrentThread.IsThreadPoolThread));

        Assert.True(await posted.Task.Guarded());
    }

    private static Task<Exception> ThrownBy<T>(ValueTask<T> pending) => ThrownBy(new ValueTask(pending.AsTask()));

    private static async Task<Exception> ThrownBy(ValueTask pending)
    {
        Exception? exception = await Record.ExceptionAsync(() => pending.Guarded());
        Assert.NotNull(exception);
        return exception;
    }
}
