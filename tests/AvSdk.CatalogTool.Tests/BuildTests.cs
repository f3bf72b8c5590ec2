using System.Globalization;

namespace AvSdk.CatalogTool.Tests;

/// <summary>The library's own build, on a copy of the repository.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Compiled = "src/AvSdk.Results/obj/Debug/net10.0/AvSdk.Results.dll";
    private const string Stamp = "eng/CatalogTool/obj/Debug/net10.0/tables.valid";

    private readonly RepositoryCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task ACorruptedTable_StopsTheBuild_WithEachFaultInItsPlace_AndAMendedOneLetsItPass()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        byte[] avSdk = File.ReadAllBytes(_copy.InRoot(Editions.AvSdk.Table));
        byte[] gme = File.ReadAllBytes(_copy.InRoot(Editions.Gme.Table));

        string[] faults = Corrupt();
        (int exitCode, string output) = await _copy.BuildAsync(cancellationToken);

        Assert.NotEqual(0, exitCode);
        Assert.All(faults, fault => Assert.Contains(fault, output, StringComparison.Ordinal));
        Assert.False(File.Exists(_copy.InRoot(Compiled)), "The library was compiled in spite of the faults.");

        File.WriteAllBytes(_copy.InRoot(Editions.AvSdk.Table), avSdk);
        File.WriteAllBytes(_copy.InRoot(Editions.Gme.Table), gme);
        (exitCode, output) = await _copy.BuildAsync(cancellationToken);

        Assert.True(exitCode == 0, output);
        Assert.True(File.Exists(_copy.InRoot(Compiled)), output);

        // Nobody looks at tables again that have not changed.
        DateTime validated = File.GetLastWriteTimeUtc(_copy.InRoot(Stamp));
        (exitCode, output) = await _copy.BuildAsync(cancellationToken);

        Assert.True(exitCode == 0, output);
        Assert.Equal(validated, File.GetLastWriteTimeUtc(_copy.InRoot(Stamp)));
    }

    /// <summary>Spoils both tables in every way at once.</summary>
    /// <returns>What the build is to print.</returns>
    private string[] Corrupt()
    {
        string[] lines = File.ReadAllLines(_copy.InRoot(Editions.Gme.Table));
        string[] header = lines[0].Split('\t');
        string Fault(int line, string column, string id, string told)
        {
            string[] cells = lines[line - 1].Split('\t');
            int place = 1 + cells.Take(Array.IndexOf(header, column)).Sum(cell => cell.Length + 1);
            return string.Create(CultureInfo.InvariantCulture, $"catalog/gme.tsv({line},{place}): error {id}: {told}");
        }

        void Set(int line, string column, string text)
        {
            string[] cells = lines[line - 1].Split('\t');
            cells[Array.IndexOf(header, column)] = text;
            lines[line - 1] = string.Join('\t', cells);
        }

        Set(3, Column.Code, lines[1].Split('\t')[0]);
        Set(4, Column.Category, "Netwrok");
        Set(5, Column.Remedies, "Pray");
        Set(6, Column.CauseEn, "");
        Set(7, Column.MeaningZh, "\u0001");
        byte[] bytes = Sample.Bytes(string.Join('\n', lines) + "\n");
        bytes[Array.IndexOf(bytes, (byte)1)] = 0xFF;
        File.WriteAllBytes(_copy.InRoot(Editions.Gme.Table), bytes);

        string[] avSdk = File.ReadAllLines(_copy.InRoot(Editions.AvSdk.Table));
        File.WriteAllText(
            _copy.InRoot(Editions.AvSdk.Table),
            string.Join('\n', avSdk.Select(line => line[..line.LastIndexOf('\t')])) + "\n"
        );

        return
        [
            $"catalog/avsdk.tsv(1,1): error {FaultId.ColumnMissing}: Column '{avSdk[0].Split('\t')[^1]}' is missing.",
            Fault(3, Column.Code, FaultId.CodeTwice, $"'{lines[1].Split('\t')[0]}' stands in line 2 already."),
            Fault(4, Column.Category, FaultId.CategoryUnknown, "Unknown category 'Netwrok'."),
            Fault(5, Column.Remedies, FaultId.RemedyUnknown, "Unknown remedy 'Pray'."),
            Fault(6, Column.CauseEn, FaultId.CellEmpty, "The cell of column 'cause_en' is empty."),
            Fault(7, Column.MeaningZh, FaultId.BadUtf8, "Byte 0xFF is no UTF-8 here."),
        ];
    }
}
