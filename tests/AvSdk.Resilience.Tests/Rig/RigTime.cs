using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Resilience.Tests.Rig;

/// <summary>A clock and a thread, both turned by hand.</summary>
internal sealed class RigTime(HandTurnedDispatcher dispatcher)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>Since the beginning of the test.</summary>
    public TimeSpan Now => Clock.GetUtcNow() - Clock.Start;

    /// <summary>Lets time pass until something is so; fails when it is not so within the limit, of virtual time.</summary>
    public Task AdvanceUntil(Func<bool> condition, TimeSpan? limit = null, TimeSpan? step = null) =>
        VirtualTime.AdvanceUntilAsync(Clock.Advance, condition, dispatcher.Thread, step, limit ?? Limit);

    /// <summary>Lets a time pass, in steps.</summary>
    public Task Pass(TimeSpan time) => VirtualTime.PassAsync(Clock.Advance, time, dispatcher.Thread);

    /// <summary>Waits, while the clock stands, until something is so; fails when it does not come about.</summary>
    public async Task Until(Func<bool> condition)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            await Quiet();
            Assert.True(condition() || watch.Elapsed < HangGuard.Patience, "It has not come about; the clock stands.");
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
    public Task Quiet() => VirtualTime.SettleAsync(dispatcher.Thread);
}
