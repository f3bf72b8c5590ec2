namespace AvSdk.Results.Tests.Catalog;

/// <summary>GME's table in the repository, the list of its codes, and the compiled catalogue say the same.</summary>
public class GmeTableTests
{
    [Fact]
    public void TheTable_Has119Rows()
    {
        Assert.Equal(119, Table().Count);
        Assert.Equal(119, AvErrorCatalog.Gme.Count);
    }

    [Fact]
    public void M11_TheTable_AgreesWithTheListOfItsCodes_RowByRow()
    {
        Func<Dictionary<string, string>, string> show = EditionTable.Show(
            "code",
            "name",
            "category",
            "remedies",
            "avsdk"
        );

        Assert.Equal(EditionTable.ReadSource("gme-codes.tsv").Select(show), Table().Select(show));
    }

    [Fact]
    public void TheCatalogue_HasTheTablesRows_InItsOrder() =>
        Assert.Equal(Table().Select(EditionTable.Number), AvErrorCatalog.Gme.Select(info => info.Number));

    [Fact]
    public void M11_TheCatalogue_SaysWhatTheTableSays_WithTheAvSdkWordOnlyWhereItNamesOne() =>
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.Gme.TryGet(EditionTable.Number(row), out AvErrorInfo? info));
                EditionTable.AssertSaysTheSame(row, info);
                Assert.Equal(row["avsdk"].Length == 0 ? "Failed" : row["avsdk"], info.Code.ToString());
                Assert.Equal("gme", info.Edition);
            }
        );

    [Fact]
    public void TheCatalogue_FindsARow_ByItsNumberAndByItsWords() =>
        Assert.All(
            Table(),
            row =>
            {
                Assert.True(AvErrorCatalog.Gme.TryGet(EditionTable.Number(row), out AvErrorInfo? info));
                Assert.Same(info, AvErrorCatalog.Gme[Enum.Parse<GmeErrorCode>(row["member"])]);
                if (row["avsdk"].Length > 0)
                {
                    Assert.Same(info, AvErrorCatalog.Gme[Enum.Parse<AvErrorCode>(row["avsdk"])]);
                }
            }
        );

    [Fact]
    public void M1_TheEnum_HasOkAndThenTheTablesMembers_WithTheirNumbers() =>
        Assert.Equal(
            [("Ok", 0), .. Table().Select(row => (row["member"], EditionTable.Number(row)))],
            Enum.GetValues<GmeErrorCode>().Select(code => (code.ToString(), (int)code))
        );

    private static List<Dictionary<string, string>> Table() => EditionTable.Read("gme.tsv");
}
