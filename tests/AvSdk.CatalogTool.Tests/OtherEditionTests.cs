namespace AvSdk.CatalogTool.Tests;

/// <summary>An edition with an enum of its own, without Chinese texts, whose words are those of AvSdk only where the meaning is the same.</summary>
public class OtherEditionTests
{
    private const string Header =
        "code\tname\tmember\torigin\tcategory\tremedies\tplatform\tmeaning_en\tcause_en\tadvice_en\tavsdk\n";

    private const string Same =
        "10001\tX_FAIL\tServerFail\tServer\tServer\tAnalyzeLogs\tAll\tFailed\tA cause.\tAn advice.\tServerFailed\n";

    private const string Own =
        "10004\tX_ADDRESS\tNoAddress\tServer\tServer\tAnalyzeLogs\tAll\tNo address\tA cause.\tAn advice.\t\n";

    private static readonly Edition Other = new(
        Id: "other",
        Title: "other SDK",
        Table: "catalog/other.tsv",
        Enum: "OtherErrorCode",
        RowsClass: "OtherTable",
        Page: "docs/other-error-codes.md",
        Columns: [.. Column.Common, Column.AvSdk]
    );

    [Fact]
    public void M11_ARow_HasTheAvSdkWord_OnlyWhereTheMeaningIsTheSame()
    {
        CatalogTable table = Sample.Read(Other, Header + Same + Own);

        Assert.Equal(["ServerFailed", null], table.Rows.Select(row => row.AvSdkMember));
        string rows = RowsWriter.Write(table);
        Assert.Equal(2, rows.Split("Code = ").Length);
        Assert.Contains("Code = AvErrorCode.ServerFailed,", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditionWithoutChinese_HasNoneInItsFiles()
    {
        List<GeneratedFile> files = [.. Generator.Generate(Sample.Read(Other, Header + Same + Own))];

        Assert.Equal(
            [
                "src/AvSdk.Results/Catalog/OtherErrorCode.g.cs",
                "src/AvSdk.Results/Catalog/OtherTable.g.cs",
                "docs/other-error-codes.md",
            ],
            files.Select(file => file.Path)
        );
        Assert.All(files, file => Assert.DoesNotContain("ChineseText", file.Text, StringComparison.Ordinal));
        Assert.Contains("public enum OtherErrorCode", files[0].Text, StringComparison.Ordinal);
    }
}
