using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

public sealed class VirtualTimeTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task TimePasses_UntilTheTaskHasEnded()
    {
        Task<int> slow = SlowAsync();

        Assert.Equal(3, await VirtualTime.AdvanceUntilAsync(_clock.Advance, slow));
        Assert.InRange(_clock.GetUtcNow() - _clock.Start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(33));

        async Task<int> SlowAsync()
        {
            for (int i = 0; i < 3; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), _clock);
            }
            return 3;
        }
    }

    [Fact]
    public async Task TimeStands_WhereNothingNeedsIt()
    {
        Assert.Equal(1, await VirtualTime.AdvanceUntilAsync(_clock.Advance, new ValueTask<int>(1)));

        Assert.Equal(_clock.Start, _clock.GetUtcNow());
    }

    [Fact]
    public async Task ADispatcher_GetsItsTurns()
    {
        await using var thread = AvSdk.Results.AvDispatcher.StartDedicatedThread("av");
        using var manual = new ManualDispatcher();
        bool ran = false;
        manual.Post(() => thread.Post(() => ran = true));

        await VirtualTime.AdvanceUntilAsync(_clock.Advance, () => manual.Waiting == 0, manual);
        await VirtualTime.AdvanceUntilAsync(_clock.Advance, () => ran, thread);

        Assert.Equal(_clock.Start, _clock.GetUtcNow());
    }

    [Fact]
    public async Task TimeStands_WhileAChainOfWork_GoesFromThreadToThread()
    {
        await using var thread = AvSdk.Results.AvDispatcher.StartDedicatedThread("av");

        await VirtualTime.AdvanceUntilAsync(_clock.Advance, HopAsync(), thread);

        Assert.Equal(_clock.Start, _clock.GetUtcNow());

        async Task HopAsync()
        {
            for (int hop = 0; hop < 20; hop++)
            {
                await thread.InvokeAsync(static () => { });
                await Task.Run(static () => { });
            }
        }
    }

    [Fact]
    public async Task SoMuchTimePasses_AndWhatFallsDueRuns_EachAtItsTime()
    {
        List<TimeSpan> ticks = [];
        _ = TickAsync();

        await VirtualTime.PassAsync(_clock.Advance, TimeSpan.FromSeconds(3.05));

        Assert.Equal([1, 2, 3], ticks.Select(static tick => tick.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(3.05), _clock.GetUtcNow() - _clock.Start);

        async Task TickAsync()
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock);
                ticks.Add(_clock.GetUtcNow() - _clock.Start);
            }
        }
    }

    [Fact]
    public async Task WhatRunsByItself_Runs_WhileTheClockStands()
    {
        using var manual = new ManualDispatcher();
        int hops = 0;
        manual.Post(Hop);

        await VirtualTime.SettleAsync(manual);

        Assert.Equal(20, hops);

        void Hop()
        {
            if (++hops < 20)
            {
                _ = Task.Run(() => manual.Post(Hop), TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public async Task ADispatcherWhoseThreadHasGone_IsNamed()
    {
        var thread = AvSdk.Results.AvDispatcher.StartDedicatedThread("av");
        await thread.DisposeAsync();

        var gone = await Assert.ThrowsAsync<AvSdk.Results.AvStateException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, static () => false, thread)
        );

        Assert.Equal(AvSdk.Results.AvErrorReason.DispatcherGone, gone.Error.Reason);
    }

    [Fact]
    public async Task AManualDispatcherThatWasDisposedOf_IsNotTakenForQuiet()
    {
        var manual = new ManualDispatcher();
        manual.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => VirtualTime.SettleAsync(manual));
    }

    [Fact]
    public async Task WhatDoesNotComeAbout_IsATimeout_ThatSaysWhatMayBeWrong()
    {
        var thrown = await Assert.ThrowsAsync<TimeoutException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, static () => false, limit: TimeSpan.FromSeconds(1))
        );

        Assert.Contains("give the dispatcher along", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(1), _clock.GetUtcNow() - _clock.Start);
    }

    [Fact]
    public async Task TheTasksException_IsItsOwn() =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, Task.FromException<int>(new NotSupportedException()))
        );

    [Fact]
    public async Task ATaskWithoutAValue_IsWaitedFor_AndItsExceptionIsThrown()
    {
        await VirtualTime.AdvanceUntilAsync(_clock.Advance, Task.Delay(TimeSpan.FromSeconds(10), _clock));
        Assert.True(_clock.GetUtcNow() - _clock.Start >= TimeSpan.FromSeconds(10));

        Task failed = Task.FromException(new NotSupportedException());
        await Assert.ThrowsAsync<NotSupportedException>(() => VirtualTime.AdvanceUntilAsync(_clock.Advance, failed));
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, new ValueTask(failed))
        );
    }

    [Theory]
    [InlineData(250)]
    [InlineData(0)]
    public async Task TheLimitIsKept_ToTheMillisecond(int limitMs)
    {
        var limit = TimeSpan.FromMilliseconds(limitMs);

        await Assert.ThrowsAsync<TimeoutException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, Task.Delay(TimeSpan.FromSeconds(3), _clock), limit: limit)
        );

        Assert.Equal(limit, _clock.GetUtcNow() - _clock.Start);
    }

    [Fact]
    public async Task APoolThatIsKeptBusy_HoldsTimeUpForALittleOnly()
    {
        using var stop = new CancellationTokenSource();
        Task busy = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await Task.Yield();
                }
            },
            TestContext.Current.CancellationToken
        );

        await VirtualTime.AdvanceUntilAsync(_clock.Advance, Task.Delay(TimeSpan.FromSeconds(30), _clock));

        await stop.CancelAsync();
        await busy;
    }

    [Fact]
    public async Task AWorkerThatSomebodyElseKeepsBusy_IsToldApartFromWork()
    {
        ThreadPool.GetMinThreads(out int workers, out int others);
        ThreadPool.SetMinThreads(Math.Max(workers, 4), others); // One of them is taken away.
        using var release = new ManualResetEventSlim();
        Task busy = Task.Run(() => release.Wait(TestContext.Current.CancellationToken), CancellationToken.None);

        try
        {
            await VirtualTime.AdvanceUntilAsync(_clock.Advance, WorkAsync());

            Assert.Equal(TimeSpan.FromSeconds(30), _clock.GetUtcNow() - _clock.Start);
        }
        finally
        {
            release.Set();
            await busy;
            ThreadPool.SetMinThreads(workers, others);
        }

        async Task WorkAsync()
        {
            for (int second = 0; second < 30; second++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock);
                for (int hop = 0; hop < 20; hop++)
                {
                    await Task.Run(static () => Thread.SpinWait(1000));
                }
            }
        }
    }

    [Fact]
    public async Task AStepThatGoesNowhere_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, static () => true, step: TimeSpan.Zero)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            VirtualTime.PassAsync(_clock.Advance, TimeSpan.FromSeconds(1), step: TimeSpan.Zero)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "limit",
            () => VirtualTime.AdvanceUntilAsync(_clock.Advance, static () => false, limit: Timeout.InfiniteTimeSpan)
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            "time",
            () => VirtualTime.PassAsync(_clock.Advance, TimeSpan.FromSeconds(-1))
        );
        await Assert.ThrowsAsync<ArgumentNullException>(() => VirtualTime.AdvanceUntilAsync(null!, static () => true));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            VirtualTime.AdvanceUntilAsync(_clock.Advance, (Func<bool>)null!)
        );
        await Assert.ThrowsAsync<ArgumentNullException>(
            "task",
            () => VirtualTime.AdvanceUntilAsync(_clock.Advance, (Task)null!)
        );
        await Assert.ThrowsAsync<ArgumentNullException>(
            "task",
            () => VirtualTime.AdvanceUntilAsync(_clock.Advance, (Task<int>)null!)
        );
    }
}
