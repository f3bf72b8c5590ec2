namespace AvSdk.Testing;

/// <summary>What the pool has to do: how many of its workers are at work, and how much waits for one.</summary>
internal readonly struct PoolLoad(int busy, long waiting)
{
    private readonly int _busy = busy;
    private readonly long _waiting = waiting;

    /// <summary>As it is; read on a thread that is not the pool's, which would count itself.</summary>
    public static PoolLoad Read()
    {
#if NET
        return new(CountBusyWorkers(), ThreadPool.PendingWorkItemCount);
#else
        // Nobody says there how much waits. What was queued before this has begun when it runs.
        Task.Run(static () => { }).Wait();
        int least = CountBusyWorkers();
        for (int i = 0; i < 20 && least > 0; i++)
        {
            Thread.Yield(); // The worker that ran it is on its way out.
            least = Math.Min(least, CountBusyWorkers());
        }
        return new(least, 0);
#endif
    }

    /// <summary>Whether there is more to do than that.</summary>
    public bool Exceeds(PoolLoad other) => _busy > other._busy || _waiting > other._waiting;

    /// <summary>The more of both.</summary>
    public PoolLoad Or(PoolLoad other) => new(Math.Max(_busy, other._busy), Math.Max(_waiting, other._waiting));

    private static int CountBusyWorkers()
    {
        ThreadPool.GetMaxThreads(out int all, out _);
        ThreadPool.GetAvailableThreads(out int idle, out _);
        return all - idle;
    }
}
