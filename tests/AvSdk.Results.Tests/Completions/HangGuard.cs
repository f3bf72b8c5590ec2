namespace AvSdk.Results.Tests.Completions;

/// <summary>Ends a wait that would otherwise hang the test run. No test is right or wrong by it.</summary>
internal static class HangGuard
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>For thousands of operations, on a machine that has much else to do.</summary>
    private static readonly TimeSpan MuchPatience = TimeSpan.FromMinutes(10);

    public static Task<T> Guarded<T>(this Task<T> task) =>
        task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task Guarded(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task GuardedForLong(this Task task) =>
        task.WaitAsync(MuchPatience, TestContext.Current.CancellationToken);

    public static Task<T> Guarded<T>(this ValueTask<T> task) => task.AsTask().Guarded();

    public static Task Guarded(this ValueTask task) => task.AsTask().Guarded();
}
