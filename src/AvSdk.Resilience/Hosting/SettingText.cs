using System.Globalization;

namespace AvSdk.Resilience;

/// <summary>Texts of the configuration as values, the same on a machine of any culture.</summary>
internal static class SettingText
{
    public const string Infinite = "Infinite";

    public static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>A time with its unit in sight: .NET would take a plain 35 for days, and hardly anybody means those.</summary>
    public static bool TryTime(string text, out TimeSpan time)
    {
        time = default;
        return text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);
    }

    /// <summary>A member of an enum by its name, in any casing; no number, and no list.</summary>
    public static bool TryWord<TEnum>(string text, out TEnum word)
        where TEnum : struct, Enum
    {
        word = default;
        string? name = Array.Find(Words<TEnum>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return name is not null && Enum.TryParse(name, out word);
    }

    public static string[] Words<TEnum>()
        where TEnum : struct, Enum =>
#if NET
        Enum.GetNames<TEnum>();
#else
        Enum.GetNames(typeof(TEnum));
#endif
}
