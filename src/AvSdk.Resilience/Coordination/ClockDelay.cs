namespace AvSdk.Resilience;

/// <summary>A delay by a given clock, which each framework spells differently.</summary>
internal static class ClockDelay
{
    // Timers end at 49 days, and nobody waits a day for a conflict or a confirmation.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static Task Of(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        OfTimer(delay < Longest ? delay : Longest, timeProvider, cancellationToken);

    private static Task OfTimer(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) =>
#if NETSTANDARD
        timeProvider.Delay(delay, cancellationToken);
#else
        Task.Delay(delay, timeProvider, cancellationToken);
#endif
}
