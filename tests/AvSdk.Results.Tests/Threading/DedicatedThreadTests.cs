using AvSdk.Results.Tests.Completions;

namespace AvSdk.Results.Tests.Threading;

/// <summary>A thread of its own for the SDK (rules D1, D3, D6).</summary>
public class DedicatedThreadTests
{
    [Fact]
    public async Task D6_AValue_IsReadOnTheThread()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        Thread thread = await av.ThreadAsync();

        Assert.Equal("av", thread.Name);
        Assert.True(thread.IsBackground);
        Assert.NotSame(Thread.CurrentThread, thread);
        Assert.Same(thread, await av.ThreadAsync());
    }

    [Fact]
    public async Task D6_AnAwaitInside_StaysOnTheThread()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        Thread thread = await av.ThreadAsync();
        List<Thread> threads = [];

        await av.InvokeAsync(async () =>
        {
            threads.Add(Thread.CurrentThread);
            await Task.Yield();
            threads.Add(Thread.CurrentThread);
            await Task.Run(static () => { }, TestContext.Current.CancellationToken);
            threads.Add(Thread.CurrentThread);
            await AvCall.RunVoidAsync(static done => ThreadPool.QueueUserWorkItem(_ => done.Complete()));
            threads.Add(Thread.CurrentThread);
        });

        Assert.Equal(Enumerable.Repeat(thread, 4), threads);
    }

    [Fact]
    public async Task D6_AnAsynchronousBlock_BringsAValue()
    {
        await using AvDispatcher av = DedicatedThread.Start();

        int value = await av.InvokeAsync(static async () =>
        {
            await Task.Yield();
            return 5;
        });

        Assert.Equal(5, value);
    }

    [Fact]
    public async Task D1_CheckAccess_ComparesThreads()
    {
        await using AvDispatcher av = DedicatedThread.Start();

        Assert.False(av.CheckAccess());
        Assert.True(await av.InvokeAsync(av.CheckAccess));
    }

    [Fact]
    public async Task D1_OnTheThread_AnInvocationRunsAtOnce()
    {
        await using AvDispatcher av = DedicatedThread.Start();

        bool atOnce = await av.InvokeAsync(() =>
        {
            bool ran = false;
            Task inner = av.InvokeAsync(() => ran = true).AsTask();
            return ran && inner.IsCompleted;
        });

        Assert.True(atOnce);
    }

    [Fact]
    public async Task Post_KeepsTheOrder_AndNeverRunsOnTheSpot()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        List<int> order = [];

        await av.InvokeAsync(() =>
        {
            av.Post(() => order.Add(1));
            av.Post(() => order.Add(2));
            order.Add(0);
        });
        await av.InvokeAsync(() => order.Add(3));

        Assert.Equal([0, 1, 2, 3], order);
    }

    [Fact]
    public async Task D3_Send_DoesNotBlock()
    {
        await using AvDispatcher av = DedicatedThread.Start();
        SynchronizationContext? context = await av.InvokeAsync(static () => SynchronizationContext.Current);
        Assert.NotNull(context);
        bool sent = false;

        Assert.Throws<NotSupportedException>(() => context.Send(_ => sent = true, null));
        Assert.False(sent);
        await av.InvokeAsync(() => context.Send(_ => sent = true, null));

        Assert.True(sent);
        Assert.Same(context, context.CreateCopy());
    }

    [Fact]
    public async Task D3_ABlockedWait_OnTheThreadItself_ThrowsInsteadOfHanging()
    {
        await using AvDispatcher av = DedicatedThread.Start();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            av.InvokeAsync(static () => Block(AvCall.RunVoidAsync(static _ => { }))).Guarded()
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void AThread_NeedsAName(string? name) =>
        Assert.Throws<ArgumentException>(() => AvDispatcher.StartDedicatedThread(name!));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ThePeriod_MustBeMoreThanZero(int milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            AvDispatcher.StartDedicatedThread("av", pollEvery: TimeSpan.FromMilliseconds(milliseconds))
        );

    [Fact]
    public void APeriod_NeedsSomethingToCall() =>
        Assert.Throws<ArgumentException>(
            "pollEvery",
            static () => AvDispatcher.StartDedicatedThread("av", poll: null, TimeSpan.FromMilliseconds(20))
        );

    private static AvResult Block(ValueTask<AvResult> pending) => pending.GetAwaiter().GetResult();
}
