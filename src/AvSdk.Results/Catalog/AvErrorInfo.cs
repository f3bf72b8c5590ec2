using System.Globalization;

namespace AvSdk.Results;

/// <summary>
/// One row of an edition's table: what a number means and what to do about it. To change a row, make a copy with a
/// <c>with</c> expression and give it to <see cref="AvErrorCatalog.With(IEnumerable{AvErrorInfo})"/>.
/// </summary>
public sealed record AvErrorInfo
{
    /// <summary>Makes a row.</summary>
    /// <param name="number">The number that the SDK returns; any int but 0.</param>
    /// <param name="name">The SDK's own name for it, such as <c>AV_ERR_TIMEOUT</c>.</param>
    /// <param name="category">The kind of error.</param>
    /// <param name="text">The English texts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is 0, which is success and no error.</exception>
    /// <exception cref="ArgumentNullException">A text is missing.</exception>
    public AvErrorInfo(int number, string name, AvErrorCategory category, AvErrorText text)
    {
        if (number == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(number), "0 is success. A row of the table is an error.");
        }

        Number = number;
        Name = Given.Check(name);
        Category = category;
        Text = Given.Check(text);
    }

    /// <summary>The number that the SDK returns.</summary>
    public int Number { get; }

    /// <summary>The SDK's own name for it, such as <c>AV_ERR_TIMEOUT</c>.</summary>
    public string Name { get; init; }

    /// <summary>
    /// The word for it in the AvSdk edition; <see cref="AvErrorCode.Failed"/> where that edition has no word of the same
    /// meaning (rule M11).
    /// </summary>
    public AvErrorCode Code { get; init; } = AvErrorCode.Failed;

    /// <summary>The kind of error.</summary>
    public AvErrorCategory Category { get; init; }

    /// <summary>Who answers with it: the SDK or its server.</summary>
    public AvErrorOrigin Origin { get; init; }

    /// <summary>What the row advises to do.</summary>
    public AvRemedies Remedies { get; init; }

    /// <summary>Whether the row's advice is to do nothing about it.</summary>
    internal bool AsksForNothing => Remedies is AvRemedies.Ignore or AvRemedies.TreatAsSuccess;

    /// <summary>The platform that the code is limited to, such as <c>Windows</c>; <c>All</c> for most.</summary>
    public string Platform { get; init; } = "All";

    /// <summary>The edition whose table this row stands in, such as <c>avsdk</c>; empty until a catalogue holds it.</summary>
    public string Edition { get; init; } = "";

    /// <summary>False for the row that stands in for a number that the table lacks (rule M3).</summary>
    public bool IsListed { get; internal init; } = true;

    /// <summary>The texts in English, whatever the culture of the machine, so that messages can be searched for (rule M8).</summary>
    public AvErrorText Text { get; init; }

    /// <summary>The texts in Chinese, word for word those of the SDK's own table; null for a row that has none.</summary>
    public AvErrorText? ChineseText { get; init; }

    /// <summary>The texts in the language of a culture: Chinese for any <c>zh</c> culture, where there is such a text, else English.</summary>
    /// <param name="culture">The culture of the reader.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    public AvErrorText GetText(CultureInfo culture)
    {
        Given.Check(culture);

        return ChineseText is not null && IsChinese(culture.Name) ? ChineseText : Text;
    }

    // By the name: where globalization is invariant, every culture says that its language is the invariant one.
    private static bool IsChinese(string culture) =>
        culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && (culture.Length == 2 || culture[2] == '-');
}
