using System.Globalization;
using System.Runtime.CompilerServices;

namespace AvSdk.Results.Tests.Catalog;

/// <summary>The table in the repository, the SDK's own table, and the compiled catalogue say the same.</summary>
public class CatalogTableTests
{
    private static readonly string[] SharedColumns =
    [
        "code",
        "name",
        "origin",
        "category",
        "remedies",
        "platform",
        "meaning_zh",
        "cause_zh",
        "remedy_zh",
    ];

    [Fact]
    public void TheTable_Has33Rows()
    {
        Assert.Equal(33, Table().Count);
        Assert.Equal(33, AvErrorCatalog.AvSdk.Count);
    }

    [Fact]
    public void M8_TheTable_AgreesWithTheSdksOwnTable_WordForWord()
    {
        string shared = Path.Combine(Root(), "..", "shared", "catalog", "av-errors.tsv");
        Assert.SkipUnless(File.Exists(shared), "shared/catalog/av-errors.tsv is not beside this clone");

        // The shared table calls the third Chinese text by its heading, remedy; here remedies are the flags.
        string[] ours = [.. SharedColumns.Select(column => column == "remedy_zh" ? "advice_zh" : column)];

        Assert.Equal(Tsv.Read(shared).Select(Show(SharedColumns)), Table().Select(Show(ours)));
    }

    [Fact]
    public void TheCatalogue_HasTheTablesRows_InItsOrder()
    {
        Assert.Equal(Table().Select(Number), AvErrorCatalog.AvSdk.Select(info => info.Number));
    }

    [Fact]
    public void TheCatalogue_SaysWhatTheTableSays_InEveryColumn()
    {
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.AvSdk.TryGet(Number(row), out AvErrorInfo? info));
                Assert.Equal(row["code"], info.Number.ToString(CultureInfo.InvariantCulture));
                Assert.Equal(row["name"], info.Name);
                Assert.Equal(row["member"], info.Code.ToString());
                Assert.Equal(row["origin"], info.Origin.ToString());
                Assert.Equal(row["category"], info.Category.ToString());
                Assert.Equal(Remedies(row), info.Remedies);
                Assert.Equal(row["platform"], info.Platform);
                Assert.Equal(new AvErrorText(row["meaning_en"], row["cause_en"], row["advice_en"]), info.Text);
                Assert.Equal(new AvErrorText(row["meaning_zh"], row["cause_zh"], row["advice_zh"]), info.ChineseText);
                Assert.Equal("avsdk", info.Edition);
                Assert.True(info.IsListed);
            }
        );
    }

    [Fact]
    public void TheCatalogue_FindsARow_ByItsNumberAndByItsWord()
    {
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.AvSdk.TryGet(Number(row), out AvErrorInfo? info));
                Assert.Same(info, AvErrorCatalog.AvSdk[Enum.Parse<AvErrorCode>(row["member"])]);
            }
        );
    }

    [Fact]
    public void M1_TheEnum_HasOkAndThenTheTablesMembers_WithTheirNumbers()
    {
        Assert.Equal(
            [("Ok", 0), .. Table().Select(row => (row["member"], Number(row)))],
            Enum.GetValues<AvErrorCode>().Select(code => (code.ToString(), (int)code))
        );
    }

    private static List<Dictionary<string, string>> Table() => Tsv.Read(Path.Combine(Root(), "catalog", "avsdk.tsv"));

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

    private static int Number(Dictionary<string, string> row) => int.Parse(row["code"], CultureInfo.InvariantCulture);

    private static AvRemedies Remedies(Dictionary<string, string> row) =>
        row["remedies"]
            .Split('|')
            .Select(Enum.Parse<AvRemedies>)
            .Aggregate(AvRemedies.None, static (all, one) => all | one);

    private static Func<Dictionary<string, string>, string> Show(string[] columns) =>
        row => string.Join('\t', columns.Select(column => row[column]));
}
