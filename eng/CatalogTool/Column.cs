namespace AvSdk.CatalogTool;

/// <summary>The names of a table's columns. Their order in the file is free.</summary>
internal static class Column
{
    internal const string Code = "code";
    internal const string Name = "name";
    internal const string Member = "member";
    internal const string Origin = "origin";
    internal const string Category = "category";
    internal const string Remedies = "remedies";
    internal const string Platform = "platform";
    internal const string MeaningEn = "meaning_en";
    internal const string CauseEn = "cause_en";
    internal const string AdviceEn = "advice_en";
    internal const string MeaningZh = "meaning_zh";
    internal const string CauseZh = "cause_zh";
    internal const string AdviceZh = "advice_zh";

    /// <summary>The AvSdk member of the same meaning; empty where there is none.</summary>
    internal const string AvSdk = "avsdk";

    internal static readonly IReadOnlyList<string> Common =
    [
        Code,
        Name,
        Member,
        Origin,
        Category,
        Remedies,
        Platform,
        MeaningEn,
        CauseEn,
        AdviceEn,
    ];

    internal static readonly IReadOnlyList<string> Chinese = [MeaningZh, CauseZh, AdviceZh];

    internal static bool MayBeEmpty(string column) => column == AvSdk;
}
