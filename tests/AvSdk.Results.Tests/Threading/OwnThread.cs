namespace AvSdk.Results.Tests.Threading;

/// <summary>Runs a piece of code on a thread that does nothing else before or after: never the one of a test, or the pool's.</summary>
internal static class OwnThread
{
    public static T Run<T>(Func<T> function)
    {
        T? value = default;
        var thread = new Thread(() => value = function()) { IsBackground = true };
        thread.Start();
        thread.Join();
        return value!; // Set by the thread, which has ended.
    }
}
