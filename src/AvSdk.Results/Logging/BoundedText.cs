namespace AvSdk.Results;

/// <summary>A text for a log: as it is, unless it is longer than is wanted there.</summary>
internal static class BoundedText
{
    public static string Of(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        // Not in the middle of a character.
        int length = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return FormattableString.Invariant($"{text.Substring(0, length)}… ({text.Length} characters)");
    }
}
