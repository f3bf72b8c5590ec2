using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// Virtual time for real threads. A step is taken only when the SDK's threads have had their turn and the pool has nothing
/// queued: on a busy machine the soak takes longer, and nothing in it comes late.
/// </summary>
/// <param name="dispatchers">The SDK's threads.</param>
internal sealed class SoakClock(params AvDispatcher[] dispatchers)
{
    /// <summary>A call hangs when none has ended for this long: longer than any call may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static TimeSpan Step { get; } = TimeSpan.FromMilliseconds(20);

    public FakeTimeProvider Time { get; } = new();

    /// <summary>Another clock that goes along, a little ahead.</summary>
    public Action<TimeSpan>? Also { get; set; }

    public async Task PassAsync(TimeSpan time)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += Step)
        {
            await StepAsync();
        }
    }

    /// <summary>Lets time pass until the work is done.</summary>
    /// <param name="work">What is to end.</param>
    /// <param name="ended">How much of it has.</param>
    /// <param name="whatWaits">What to say when no more of it does.</param>
    public async Task PassUntilAsync(Task work, Func<int> ended, Func<string> whatWaits)
    {
        int last = -1;
        DateTimeOffset since = Time.GetUtcNow();
        while (!work.IsCompleted)
        {
            int now = ended();
            if (now != last)
            {
                (last, since) = (now, Time.GetUtcNow());
            }

            Assert.True(
                Time.GetUtcNow() - since < Patience,
                $"{last} have ended, and no more do. It is {Time.GetUtcNow():HH:mm:ss}.\n{whatWaits()}"
            );
            try
            {
                await StepAsync();
            }
            catch (TimeoutException)
            {
                Assert.Fail($"A thread of the SDK takes no turn any more.\n{whatWaits()}");
            }
        }

        await work;
    }

    private async Task StepAsync()
    {
        Also?.Invoke(Step);
        Time.Advance(Step);
        foreach (AvDispatcher dispatcher in dispatchers)
        {
            await dispatcher.InvokeAsync(static () => 0).Guarded();
        }

        for (int round = 0; round < 100; round++)
        {
            await Task.Run(static () => Thread.Yield());
            if (ThreadPool.PendingWorkItemCount == 0)
            {
                break;
            }
        }
    }
}
