namespace AvSdk.CatalogTool.Tests;

/// <summary>The commands, run in a folder of their own.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Index = "docs/error-codes.md";
    private const string Page = "docs/error-codes/avsdk/1005.md";
    private const string GmePage = "docs/error-codes/gme/1005.md";
    private const string EnumFile = "src/AvSdk.Results/Catalog/AvErrorCode.g.cs";
    private const string RowsFile = "src/AvSdk.Results/Catalog/AvSdkTable.g.cs";

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Check_FindsNothing_AfterWrite()
    {
        Assert.Equal(CommandLine.Done, _repository.Run("write"));
        Assert.Equal(CommandLine.Done, _repository.Run("check"));
        Assert.Equal("", _repository.Error);
    }

    [Fact]
    public void Check_NamesEveryFile_WhenTheTableHasChanged()
    {
        _repository.Run("write");
        _repository.WriteTable(Sample.Spoilt("\tTimed out\t", "\tToo late\t"));

        Assert.Equal(CommandLine.Stale, _repository.Run("check"));

        Assert.Equal(
            $"{EnumFile}: out of date\n{RowsFile}: out of date\n{Index}: out of date\n{Page}: out of date\n"
                + $"Refresh with: {CommandLine.RefreshCommand}\n",
            _repository.Error.ReplaceLineEndings("\n")
        );
    }

    [Theory]
    [InlineData(EnumFile)]
    [InlineData(RowsFile)]
    [InlineData(Index)]
    [InlineData(Page)]
    [InlineData(GmePage)]
    [InlineData(EditionsWriter.Page)]
    public void Check_NamesOneFile_ThatWasEdited_AndLeavesItAsItIs(string file)
    {
        _repository.Run("write");
        File.AppendAllText(_repository.InRoot(file), "\n");
        byte[] edited = File.ReadAllBytes(_repository.InRoot(file));

        Assert.Equal(CommandLine.Stale, _repository.Run("check"));

        Assert.StartsWith($"{file}: out of date", _repository.Error, StringComparison.Ordinal);
        Assert.Single(_repository.Error.Split("out of date")[1..]);
        Assert.Equal(edited, File.ReadAllBytes(_repository.InRoot(file)));
    }

    [Fact]
    public void Check_NamesAFile_ThatIsMissing()
    {
        _repository.Run("write");
        File.Delete(_repository.InRoot(Page));

        Assert.Equal(CommandLine.Stale, _repository.Run("check"));

        Assert.StartsWith($"{Page}: out of date", _repository.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LeavesFilesAlone_ThatAreUpToDate()
    {
        _repository.Run("write");
        File.Delete(_repository.InRoot(Page));

        _repository.Run("write");

        Assert.Contains($"{EnumFile}: up to date", _repository.Output, StringComparison.Ordinal);
        Assert.Contains($"{Page}: written", _repository.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratedFiles_AreUtf8WithoutAByteOrderMark_AndEndTheirLinesWithLf()
    {
        _repository.Run("write");

        Assert.All(
            new[] { EnumFile, RowsFile, Index, Page, GmePage, EditionsWriter.Page },
            file =>
            {
                byte[] bytes = File.ReadAllBytes(_repository.InRoot(file));
                Assert.NotEqual(0xEF, bytes[0]);
                Assert.DoesNotContain((byte)'\r', bytes);
                Assert.Equal((byte)'\n', bytes[^1]);
            }
        );
    }

    [Fact]
    public void APageOfACodeThatTheTableNoLongerHas_IsNamedByCheck_AndDeletedByWrite()
    {
        _repository.Run("write");
        _repository.WriteTable($"{Sample.Header}\n{Sample.Failed}\n");
        _repository.WriteTable(Editions.Gme, $"{Sample.GmeHeader}\n");

        _repository.Run("check");
        Assert.Contains($"{Page}: no table has this code", _repository.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_repository.InRoot(Page)));

        _repository.Run("write");
        Assert.Contains($"{Page}: deleted", _repository.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_repository.InRoot(Page)));
        Assert.Equal(CommandLine.Done, _repository.Run("check"));
    }

    [Fact]
    public void Check_OfNothingButALeftover_FindsItOutOfDate()
    {
        _repository.Run("write");
        File.WriteAllText(_repository.InRoot("docs/error-codes/gme/4711.md"), "");

        Assert.Equal(CommandLine.Stale, _repository.Run("check"));
    }

    [Fact]
    public void Validate_LooksAtTheTablesOnly()
    {
        Assert.Equal(CommandLine.Done, _repository.Run("validate"));

        Assert.Equal("2 tables are free of faults.\n", _repository.Output.ReplaceLineEndings("\n"));
        Assert.False(File.Exists(_repository.InRoot(Page)));
    }

    [Theory]
    [InlineData("write")]
    [InlineData("check")]
    [InlineData("validate")]
    public void AFaultyTable_IsTold_AndNothingIsWritten(string command)
    {
        _repository.WriteTable(Sample.Spoilt("\tNetwork\t", "\tNetwrok\t"));

        Assert.Equal(CommandLine.Faulty, _repository.Run(command));

        Assert.StartsWith("catalog/avsdk.tsv(3,36): error CAT027: ", _repository.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_repository.InRoot(Page)));
    }

    [Fact]
    public void TheRoot_IsFound_FromAFolderBelowIt()
    {
        Assert.Equal(CommandLine.Done, _repository.RunIn(_repository.InRoot("catalog"), "write"));
        Assert.True(File.Exists(_repository.InRoot(Page)));
    }

    [Theory]
    [InlineData("write", "--root", ".")]
    [InlineData("--root", ".", "write")]
    public void TheRoot_CanBeNamed(params string[] args)
    {
        File.Delete(_repository.InRoot(RepositoryRoot.Marker));

        Assert.Equal(CommandLine.Done, _repository.Run(args));
        Assert.True(File.Exists(_repository.InRoot(Page)));
    }

    [Fact]
    public void WithoutARoot_TheWayOutIsTold()
    {
        File.Delete(_repository.InRoot(RepositoryRoot.Marker));

        Assert.Equal(CommandLine.Faulty, _repository.Run("check"));
        Assert.Contains("--root DIR", _repository.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("write", "--help")]
    public void Help_PrintsTheUsage(params string[] args)
    {
        Assert.Equal(CommandLine.Done, _repository.Run(args));
        Assert.Contains("usage:", _repository.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("refresh")]
    [InlineData("write", "check")]
    [InlineData("write", "--root")]
    public void AnythingElse_IsRefused_WithTheUsage(params string[] args)
    {
        Assert.Equal(CommandLine.Faulty, _repository.Run(args));
        Assert.Contains("usage:", _repository.Error, StringComparison.Ordinal);
        Assert.Equal("", _repository.Output);
    }
}
