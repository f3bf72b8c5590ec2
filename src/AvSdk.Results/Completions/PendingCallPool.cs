namespace AvSdk.Results;

/// <summary>
/// Objects waiting for their next operation. One pool for all threads: operations begin on one thread and end on another.
/// </summary>
internal static class PendingCallPool<TCall>
    where TCall : PendingCall, new()
{
    private const int MaxIdle = 32; // More than a handful of operations at once is rare with this SDK.
    private static readonly Stack<TCall> Idle = new(MaxIdle);

    public static TCall Rent()
    {
        lock (Idle)
        {
            if (Idle.Count > 0)
            {
                return Idle.Pop();
            }
        }

        return new TCall();
    }

    public static void Return(TCall call)
    {
        lock (Idle)
        {
            if (Idle.Count < MaxIdle)
            {
                Idle.Push(call);
            }
        }
    }
}
