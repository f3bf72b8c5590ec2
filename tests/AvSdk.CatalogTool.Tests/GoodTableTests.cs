using AvSdk.Results;

namespace AvSdk.CatalogTool.Tests;

/// <summary>A table without faults, and what is made of it.</summary>
public class GoodTableTests
{
    [Fact]
    public void AGoodTable_IsReadAsItStands()
    {
        CatalogTable table = Sample.Read(Sample.Text);

        Assert.Equal([1, 1005], table.Rows.Select(row => row.Code));
        CatalogRow row = table.Rows[1];
        Assert.Equal(("AV_ERR_TIMEOUT", "Timeout", "Timeout"), (row.Name, row.Member, row.AvSdkMember));
        Assert.Equal((AvErrorOrigin.Client, AvErrorCategory.Network), (row.Origin, row.Category));
        Assert.Equal([AvRemedies.CheckNetwork, AvRemedies.Retry], row.Remedies);
        Assert.Equal("All", row.Platform);
        Assert.Equal(new RowText("Timed out", "A cause.", "An advice."), row.English);
        Assert.Equal(new RowText("超时", "原因。", "建议。"), row.Chinese);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-2147483648")]
    [InlineData("2147483647")]
    public void AnyIntBut0_IsACode(string code) =>
        Assert.Equal(code, CSharp.Number(Sample.Read(Sample.Spoilt("\n1005\t", $"\n{code}\t")).Rows[1].Code));

    [Fact]
    public void TheOrderOfTheColumns_IsFree()
    {
        static string Reversed(string line) => string.Join('\t', line.Split('\t').Reverse());

        string text = $"{Reversed(Sample.Header)}\n{Reversed(Sample.Failed)}\n{Reversed(Sample.Timeout)}\n";

        Assert.Equal(RowsWriter.Write(Sample.Read(Sample.Text)), RowsWriter.Write(Sample.Read(text)));
    }

    [Fact]
    public void TheRepositorysOwnTables_HaveNoFault()
    {
        var faults = new FaultList();

        List<CatalogTable> tables = TableReader.ReadAll(AppContext.BaseDirectory, faults);

        Assert.Empty(faults.InOrder());
        Assert.Equal(Editions.All, tables.Select(table => table.Edition));
        Assert.All(tables, table => Assert.NotEmpty(table.Rows));
    }

    [Fact]
    public void Texts_AreEscaped_WhereTheyGo()
    {
        CatalogTable table = Sample.Read(
            Sample.Spoilt("\tTimed out\tA cause.\t", "\tTimed out\tA \"List<int>\" & C:\\x | {0}.\t")
        );

        Assert.Contains("\"A \\\"List<int>\\\" & C:\\\\x | {0}.\"", RowsWriter.Write(table), StringComparison.Ordinal);
        Assert.Contains(
            "Cause: A &quot;List&lt;int&gt;&quot; &amp; C:\\x | {0}.</para>",
            EnumWriter.Write(table),
            StringComparison.Ordinal
        );
        Assert.Contains(
            @"A ""List\<int\>"" \& C:\\x \| {0}.",
            CodePageWriter.Write(table, 1, [table]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void APlatformOtherThanAll_IsInTheEnumsDocumentation()
    {
        string text = Sample.Spoilt("|Retry\tAll\t", "|Retry\tWindows\t");

        Assert.Contains("Platform: Windows only.", EnumWriter.Write(Sample.Read(text)), StringComparison.Ordinal);
        Assert.DoesNotContain("Platform:", EnumWriter.Write(Sample.Read(Sample.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryGeneratedFile_SaysFromWhatItWasMade_AndHow() =>
        Assert.All(
            Generator.Generate(Sample.ReadBoth()),
            file =>
            {
                string start = string.Join('\n', file.Text.Split('\n').Take(3));
                Assert.Matches("Generated from catalog/(avsdk|gme|avsdk.tsv and catalog/gme).tsv", start);
                Assert.Contains(CommandLine.RefreshCommand, start, StringComparison.Ordinal);
            }
        );
}
