using System.Globalization;
using System.Runtime.CompilerServices;

namespace AvSdk.Results.Tests.Catalog;

/// <summary>An edition's table, which the catalogue is made from, and what the SDK itself says of that edition.</summary>
internal static class EditionTable
{
    public static List<Dictionary<string, string>> Read(string file) => Tsv.Read(Path.Combine(Root(), "catalog", file));

    /// <summary>A table of the SDK's own. It lies beside these tests and is never edited, so that a slip in ours is seen.</summary>
    public static List<Dictionary<string, string>> ReadSource(string file) =>
        Tsv.Read(Path.Combine(Root(), "tests", "AvSdk.Results.Tests", "Catalog", file));

    public static int Number(Dictionary<string, string> row) => int.Parse(row["code"], CultureInfo.InvariantCulture);

    /// <summary>The cells of some columns, as one text.</summary>
    public static Func<Dictionary<string, string>, string> Show(params string[] columns) =>
        row => string.Join("\t", columns.Select(column => row[column]));

    public static void AssertSaysTheSame(Dictionary<string, string> row, AvErrorInfo info)
    {
        Assert.Equal(row["code"], info.Number.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(row["name"], info.Name);
        Assert.Equal(row["origin"], info.Origin.ToString());
        Assert.Equal(row["category"], info.Category.ToString());
        Assert.Equal(Remedies(row), info.Remedies);
        Assert.Equal(row["platform"], info.Platform);
        Assert.Equal(new AvErrorText(row["meaning_en"], row["cause_en"], row["advice_en"]), info.Text);
        Assert.Equal(new AvErrorText(row["meaning_zh"], row["cause_zh"], row["advice_zh"]), info.ChineseText);
        Assert.True(info.IsListed);
    }

    private static AvRemedies Remedies(Dictionary<string, string> row) =>
        row["remedies"]
            .Split('|')
            .Select(Enum.Parse<AvRemedies>)
            .Aggregate(AvRemedies.None, static (all, one) => all | one);

    /// <summary>The source file's folder is tried too: with --artifacts-path the tests may lie outside the clone.</summary>
    private static string Root([CallerFilePath] string source = "") =>
        RootAbove(AppContext.BaseDirectory)
        ?? RootAbove(Path.GetDirectoryName(source)!)
        ?? throw new InvalidOperationException("AvSdk.Results.sln is nowhere above the tests.");

    private static string? RootAbove(string directory)
    {
        DirectoryInfo? folder = new(directory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AvSdk.Results.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
