namespace AvSdk.Resilience;

/// <summary>Runs of one kind that wait for their next operation, so that a success allocates nothing of ours (rule O4).</summary>
/// <typeparam name="TRun">The kind.</typeparam>
internal static class RunPool<TRun>
    where TRun : AvRun, new()
{
    private const int MaxIdle = 32; // More than a handful of operations at once is rare with this SDK.
    private static readonly Stack<TRun> Idle = new(MaxIdle);

    public static TRun Rent()
    {
        lock (Idle)
        {
            return Idle.Count > 0 ? Idle.Pop() : new TRun();
        }
    }

    public static void Return(TRun run)
    {
        lock (Idle)
        {
            if (Idle.Count < MaxIdle)
            {
                Idle.Push(run);
            }
        }
    }
}
