namespace AvSdk.CatalogTool.Tests;

/// <summary>Faults of the header and of the number of cells.</summary>
public class ShapeFaultTests
{
    [Fact]
    public void AMissingColumn_IsAFault_InTheHeader()
    {
        // The last column goes, with its cells.
        string text = Sample.Text.Replace("\tadvice_en", "", StringComparison.Ordinal);
        text = text.Replace("\tAn advice.", "", StringComparison.Ordinal);

        Fault fault = Assert.Single(Sample.Faults(text));

        Assert.Equal((FaultId.ColumnMissing, 1, 1), (fault.Id, fault.Line, fault.Column));
        Assert.Contains("'advice_en'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownColumn_IsAFault_WhereItStands()
    {
        string text = Sample.Text.Replace("\tname\t", "\tnames\t", StringComparison.Ordinal);

        List<Fault> faults = Sample.Faults(text);

        Assert.Equal(
            [(FaultId.ColumnMissing, 1, 1), (FaultId.ColumnUnknown, 1, 6)],
            faults.Select(fault => (fault.Id, fault.Line, fault.Column))
        );
        Assert.Contains("'names'", faults[1].Message, StringComparison.Ordinal);
        Assert.Contains("name, member, origin", faults[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheColumnOfAnotherEdition_IsUnknown()
    {
        Fault fault = Assert.Single(
            Sample.Faults($"{Sample.Header}\tavsdk\n{Sample.Failed}\tFailed\n{Sample.Timeout}\tTimeout\n")
        );

        Assert.Equal((FaultId.ColumnUnknown, 1, Sample.Header.Length + 2), (fault.Id, fault.Line, fault.Column));
    }

    [Fact]
    public void AColumnTwice_IsAFault_WhereItStandsAgain()
    {
        Fault fault = Assert.Single(
            Sample.Faults($"{Sample.Header}\tcode\n{Sample.Failed}\t1\n{Sample.Timeout}\t1005\n")
        );

        Assert.Equal((FaultId.ColumnTwice, 1, Sample.Header.Length + 2), (fault.Id, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData(Sample.Timeout + "\tmore", 14)]
    [InlineData("1005\tAV_ERR_TIMEOUT", 2)]
    [InlineData("", 1)]
    public void AWrongNumberOfCells_IsAFault_OfItsLine(string row, int cells)
    {
        Fault fault = Assert.Single(Sample.Faults($"{Sample.Header}\n{Sample.Failed}\n{row}\n"));

        Assert.Equal((FaultId.CellCount, 3, 1), (fault.Id, fault.Line, fault.Column));
        Assert.StartsWith(
            $"Cells in this row: {cells}; columns in the header: 13.",
            fault.Message,
            StringComparison.Ordinal
        );
    }
}
