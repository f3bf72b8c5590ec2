using System.Runtime.CompilerServices;

namespace AvSdk.Results.Tests.Calls;

/// <summary>How many bytes a piece of code allocates.</summary>
internal static class Allocated
{
    /// <summary>By this thread, over all rounds, once everything that is made only once has been made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // No tier-up in the middle of the counting.
    public static long ByThisThread(int rounds, Action action)
    {
        for (int i = 0; i < 1000; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < rounds; i++)
        {
            action();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>
    /// By all threads, a round; the least of several goes, because the process allocates now and then for itself.
    /// </summary>
    public static long ByAllThreadsARound(int rounds, Action action)
    {
        long least = long.MaxValue;
        for (int go = 0; go < 7; go++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < rounds; i++)
            {
                action();
            }

            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / rounds);
        }

        return least;
    }
}
