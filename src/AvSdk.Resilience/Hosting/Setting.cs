namespace AvSdk.Resilience;

/// <summary>A setting of the configuration.</summary>
/// <typeparam name="TOptions">The options that it is for.</typeparam>
/// <param name="Path">Where it stands in the section.</param>
/// <param name="Apply">Takes its text over into the options; else says what it must be.</param>
internal sealed record Setting<TOptions>(string Path, Func<TOptions, string, string?> Apply)
{
    public static Setting<TOptions> Number(string path, Action<TOptions, int> set) =>
        new(
            path,
            (options, text) =>
                SettingText.TryNumber(text, out int number) ? Done(set, options, number) : "a whole number"
        );

    public static Setting<TOptions> Truth(string path, Action<TOptions, bool> set) =>
        new(path, (options, text) => bool.TryParse(text, out bool truth) ? Done(set, options, truth) : "true or false");

    public static Setting<TOptions> Word<TEnum>(string path, Action<TOptions, TEnum> set)
        where TEnum : struct, Enum =>
        new(
            path,
            (options, text) =>
                SettingText.TryWord(text, out TEnum word)
                    ? Done(set, options, word)
                    : $"one of {string.Join(", ", SettingText.Words<TEnum>())}"
        );

    public static Setting<TOptions> Time(string path, Action<TOptions, TimeSpan> set) =>
        new(
            path,
            (options, text) =>
                SettingText.TryTime(text, out TimeSpan time) ? Done(set, options, time) : "a time such as 00:00:35"
        );

    /// <summary>A time, or a word for there being no limit.</summary>
    public static Setting<TOptions> Limit(string path, string none, Action<TOptions, TimeSpan> set) =>
        new(
            path,
            (options, text) =>
                SettingText.TryTime(text, out TimeSpan time) ? Done(set, options, time)
                : text.Equals(none, StringComparison.OrdinalIgnoreCase) ? Done(set, options, Timeout.InfiniteTimeSpan)
                : $"a time such as 00:00:35, or {none}"
        );

    private static string? Done<TValue>(Action<TOptions, TValue> set, TOptions options, TValue value)
    {
        set(options, value);
        return null;
    }
}
