namespace AvSdk.Resilience.Tests.Rig;

/// <summary>Ends a wait that would otherwise hang the test run. No test is right or wrong by it.</summary>
internal static class HangGuard
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task<T> Guarded<T>(this Task<T> task) =>
        task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task Guarded(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task<T> Guarded<T>(this ValueTask<T> task) => task.AsTask().Guarded();

    public static Task Guarded(this ValueTask task) => task.AsTask().Guarded();
}
