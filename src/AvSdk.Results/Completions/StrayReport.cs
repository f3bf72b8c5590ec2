namespace AvSdk.Results;

/// <summary>Tells the host of a stray callback on a pool thread: never inside the SDK's callback, where an exception of the host would end the process (rule A10).</summary>
internal static class StrayReport
{
    public static void Raise(Action<AvStrayCallback>? handlers, AvStrayCallback stray)
    {
        if (handlers is not null)
        {
            ThreadPool.QueueUserWorkItem(_ => handlers(stray));
        }
    }
}
