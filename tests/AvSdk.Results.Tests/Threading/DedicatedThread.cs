namespace AvSdk.Results.Tests.Threading;

/// <summary>What the tests ask a dedicated thread for again and again.</summary>
internal static class DedicatedThread
{
    public static AvDispatcher Start(Func<int>? poll = null, Action<AvPollFailure>? onPollFailed = null) =>
        AvDispatcher.StartDedicatedThread("av", poll, poll is null ? null : TimeSpan.FromMilliseconds(1), onPollFailed);

    /// <summary>The thread itself.</summary>
    public static Task<Thread> ThreadAsync(this AvDispatcher dispatcher) =>
        dispatcher.InvokeAsync(static () => Thread.CurrentThread).AsTask();

    /// <summary>Keeps the thread busy until it is let go; it is in there when the task completes.</summary>
    public static async Task<HeldThread> BlockAsync(this AvDispatcher dispatcher)
    {
        var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        dispatcher.Post(() =>
        {
            entered.SetResult();
            release.Wait();
        });
        await entered.Task;
        return new HeldThread(release);
    }

    /// <summary>A thread that does nothing. A test that fails lets it go too, else it could not be disposed of.</summary>
    public sealed class HeldThread(ManualResetEventSlim release) : IDisposable
    {
        public void Set() => release.Set();

        public void Dispose() => release.Set();
    }
}
