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
        InSentence: "the other SDK",
        Table: "catalog/other.tsv",
        Enum: "OtherErrorCode",
        RowsClass: "OtherTable",
        Index: "docs/other-error-codes.md",
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
        List<GeneratedFile> files = [.. Generator.Generate([Sample.Read(Other, Header + Same + Own)])];

        Assert.Equal(
            [
                "src/AvSdk.Results/Catalog/OtherErrorCode.g.cs",
                "src/AvSdk.Results/Catalog/OtherTable.g.cs",
                "docs/other-error-codes.md",
                "docs/error-codes/other/10001.md",
                "docs/error-codes/other/10004.md",
                EditionsWriter.Page,
            ],
            files.Select(file => file.Path)
        );
        Assert.All(files, file => Assert.DoesNotContain("原因", file.Text, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("ChineseText", file.Text, StringComparison.Ordinal));
        Assert.Contains("public enum OtherErrorCode", files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void M11_AWordThatTheAvSdkLacks_IsAFault_WhereItStands()
    {
        using var repository = new TemporaryRepository();
        repository.WriteTable(
            Editions.Gme,
            Sample.GmeText.Replace("\tTimeout\n", "\tTimeOut\n", StringComparison.Ordinal)
        );

        Assert.Equal(CommandLine.Faulty, repository.Run("validate"));

        Assert.StartsWith(
            "catalog/gme.tsv(3,92): error CAT029: 'TimeOut' is no member of AvErrorCode.",
            repository.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AFaultyTableOfWords_DoesNotBlameThoseWhoUseThem()
    {
        using var repository = new TemporaryRepository();
        repository.WriteTable(Sample.Spoilt("\tTimeout\t", "\ttimeout\t"));

        repository.Run("validate");

        Assert.StartsWith("catalog/avsdk.tsv(3,21): error CAT025: ", repository.Error, StringComparison.Ordinal);
        Assert.Single(repository.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void M11_TheEnum_NamesTheAvSdkWord_OnlyWhereTheMeaningIsTheSame()
    {
        string text = EnumWriter.Write(Sample.Read(Editions.Gme, Sample.GmeText));

        Assert.Contains("Same meaning: <see cref=\"AvErrorCode.Timeout\"/>.", text, StringComparison.Ordinal);
        Assert.Single(text.Split("Same meaning:")[1..]);
    }
}
