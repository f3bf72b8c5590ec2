namespace AvSdk.Resilience;

/// <summary>A deadline shorter than the SDK's own limit gives up operations that the SDK is still at: it must be meant (rule T6).</summary>
internal static class DeadlineRule
{
    /// <summary>What is wrong with a deadline; null when nothing is.</summary>
    public static string? FindFault(TimeSpan deadline, bool shortIsMeant, string name)
    {
        if (deadline == Timeout.InfiniteTimeSpan)
        {
            return null;
        }

        if (deadline <= TimeSpan.Zero)
        {
            return $"{name} is {deadline}; it must be more than zero, or Timeout.InfiniteTimeSpan.";
        }

        return deadline < SdkLimits.OwnTimeout && !shortIsMeant
            ? $"{name} is {deadline}, shorter than the 30 s that the SDK itself takes to give up. Make it longer, or set AllowDeadlineBelowSdkTimeout if that is meant."
            : null;
    }
}
