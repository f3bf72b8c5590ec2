namespace AvSdk.Results.Tests.Catalog;

/// <summary>The AV SDK's table in the repository, the SDK's own table, and the compiled catalogue say the same.</summary>
public class CatalogTableTests
{
    private static readonly string[] SourceColumns =
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
        // The SDK's table calls the third Chinese text by its heading, remedy; here remedies are the flags.
        string[] ours = [.. SourceColumns.Select(column => column == "remedy_zh" ? "advice_zh" : column)];

        Assert.Equal(
            EditionTable.ReadSource("av-errors.tsv").Select(EditionTable.Show(SourceColumns)),
            Table().Select(EditionTable.Show(ours))
        );
    }

    [Fact]
    public void TheCatalogue_HasTheTablesRows_InItsOrder() =>
        Assert.Equal(Table().Select(EditionTable.Number), AvErrorCatalog.AvSdk.Select(info => info.Number));

    [Fact]
    public void TheCatalogue_SaysWhatTheTableSays_InEveryColumn() =>
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.AvSdk.TryGet(EditionTable.Number(row), out AvErrorInfo? info));
                EditionTable.AssertSaysTheSame(row, info);
                Assert.Equal(row["member"], info.Code.ToString());
                Assert.Equal("avsdk", info.Edition);
            }
        );

    [Fact]
    public void TheCatalogue_FindsARow_ByItsNumberAndByItsWord() =>
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.AvSdk.TryGet(EditionTable.Number(row), out AvErrorInfo? info));
                Assert.Same(info, AvErrorCatalog.AvSdk[Enum.Parse<AvErrorCode>(row["member"])]);
            }
        );

    [Fact]
    public void M1_TheEnum_HasOkAndThenTheTablesMembers_WithTheirNumbers() =>
        Assert.Equal(
            [("Ok", 0), .. Table().Select(row => (row["member"], EditionTable.Number(row)))],
            Enum.GetValues<AvErrorCode>().Select(code => (code.ToString(), (int)code))
        );

    private static List<Dictionary<string, string>> Table() => EditionTable.Read("avsdk.tsv");
}
