namespace AvSdk.Testing;

/// <summary>What a string is pulled with: times that a clock can wait for, and ids.</summary>
internal static partial class Misuse
{
    // A timer takes 49.7 days at most.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    /// <param name="time">The time.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="forEver">What says that something never ends; null where nothing does.</param>
    public static void CheckNotTooLong(TimeSpan? time, string name, string? forEver)
    {
        if (time > Longest)
        {
            string wayOut = forEver is null ? "" : $" For what never ends there is {forEver}.";
            throw new ArgumentOutOfRangeException(
                name,
                time,
                FormattableString.Invariant($"A time is {Longest.Days} days at most.{wayOut}")
            );
        }
    }

    public static void CheckId(string id)
    {
        if (id is null)
        {
            throw new ArgumentNullException(nameof(id));
        }
        if (id.Length == 0)
        {
            throw new ArgumentException(
                "An id is not empty: the SDK answers 1004 to whoever asks for such a one.",
                nameof(id)
            );
        }
    }

    /// <summary>Removes what is there.</summary>
    public static void Remove(Dictionary<string, SdkTarget> targets, string id, string kind)
    {
        if (!targets.Remove(id))
        {
            string those = string.Join(", ", targets.Keys.OrderBy(static name => name, StringComparer.Ordinal));
            throw new ArgumentException(
                $"There is no {kind} {id} to remove. There is {(those.Length == 0 ? "none" : those)}.",
                nameof(id)
            );
        }
    }
}
