namespace AvSdk.Resilience;

/// <summary>A delay by a given clock, which each framework spells differently.</summary>
internal static class ClockDelay
{
    public static Task Of(TimeSpan delay, TimeProvider timeProvider, CancellationToken cancellationToken) =>
#if NETSTANDARD
        timeProvider.Delay(delay, cancellationToken);
#else
        Task.Delay(delay, timeProvider, cancellationToken);
#endif
}
