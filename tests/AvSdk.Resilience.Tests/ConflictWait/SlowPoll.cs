namespace AvSdk.Resilience.Tests.ConflictWait;

/// <summary>Polls so seldom that what starts again was woken.</summary>
internal static class SlowPoll
{
    public static void Set(AvResilienceOptions options)
    {
        options.ConflictWait.MaxWait = TimeSpan.FromHours(5);
        options.ConflictWait.PollInterval = TimeSpan.FromHours(1);
        options.ConflictWait.MaxPollInterval = TimeSpan.FromHours(1);
    }
}
