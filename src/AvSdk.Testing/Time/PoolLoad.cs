namespace AvSdk.Testing;

/// <summary>What the pool has to do: how many of its workers are at work, and how much waits for one.</summary>
internal readonly struct PoolLoad(int busy, long waiting)
{
    /// <summary>So often is looked whether a worker is on its way out: the one that woke the caller may be.</summary>
    private const int Looks = 20;

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
        return new(CountBusyWorkers(), 0);
#endif
    }

    /// <summary>Whether there is more to do than that.</summary>
    public bool Exceeds(PoolLoad other) => _busy > other._busy || _waiting > other._waiting;

    /// <summary>The more of both.</summary>
    public PoolLoad Or(PoolLoad other) => new(Math.Max(_busy, other._busy), Math.Max(_waiting, other._waiting));

    /// <summary>What is at work alone.</summary>
    public PoolLoad WithoutWaiting() => new(_busy, 0);

    private static int CountBusyWorkers()
    {
        int least = CountOnce();
        for (int look = 1; look < Looks && least > 0; look++)
        {
            Thread.SpinWait(20);
            least = Math.Min(least, CountOnce());
        }
        return least;
    }

    private static int CountOnce()
    {
        ThreadPool.GetMaxThreads(out int all, out _);
        ThreadPool.GetAvailableThreads(out int idle, out _);
        return all - idle;
    }
}
