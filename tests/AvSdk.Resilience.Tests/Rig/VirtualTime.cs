using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>
/// A clock and a thread, both turned by hand. Polly's delays go on as continuations on the pool, so that time must not
/// step before the pool is idle.
/// </summary>
internal sealed class VirtualTime(HandTurnedDispatcher dispatcher)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>Since the beginning of the test.</summary>
    public TimeSpan Now => Clock.GetUtcNow() - Clock.Start;

    /// <summary>Lets time pass until something is so; fails when it is not so within the limit, of virtual time.</summary>
    public async Task AdvanceUntil(Func<bool> condition, TimeSpan? limit = null, TimeSpan? step = null)
    {
        TimeSpan end = Now + (limit ?? Limit);
        while (!await BecomesSo(condition))
        {
            Assert.True(Now < end, $"It has not come about within {limit ?? Limit} of virtual time.");
            Clock.Advance(step ?? Step);
        }
    }

    /// <summary>Lets a time pass, in steps.</summary>
    public async Task Pass(TimeSpan time)
    {
        TimeSpan end = Now + time;
        await Quiet();
        while (Now < end)
        {
            Clock.Advance(end - Now < Step ? end - Now : Step);
            await Quiet();
        }
    }

    /// <summary>Waits, while the clock stands, until something is so; fails when it does not come about.</summary>
    public async Task Until(Func<bool> condition)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await BecomesSo(condition))
        {
            Assert.True(watch.Elapsed < HangGuard.Patience, "It has not come about, and the clock stands.");
        }
    }

    /// <summary>What a task comes to, with as much time as it needs.</summary>
    public async Task<T> ResultOf<T>(Task<T> task, TimeSpan? limit = null)
    {
        await AdvanceUntil(() => task.IsCompleted, limit);
        return await task.Guarded();
    }

    /// <summary>What a task comes to while the clock stands.</summary>
    public async Task<T> ResultAtOnceOf<T>(Task<T> task)
    {
        await Until(() => task.IsCompleted);
        return await task.Guarded();
    }

    /// <summary>Turns the thread and yields until nothing more happens by itself.</summary>
    public Task Quiet() => BecomesSo(static () => false);

    private async Task<bool> BecomesSo(Func<bool> condition)
    {
        for (int idle = 0; idle < 4; idle++)
        {
            dispatcher.Turn();
            if (condition())
            {
                return true;
            }

            // Through the pool's queue: what was queued before this has begun by now.
            await Task.Run(static () => Thread.Yield());
            await Task.Yield();
            if (ThreadPool.PendingWorkItemCount > 0 || dispatcher.Waiting > 0)
            {
                idle = -1;
                Assert.False(TestContext.Current.CancellationToken.IsCancellationRequested, "The test was cancelled.");
            }
        }

        return condition();
    }
}
