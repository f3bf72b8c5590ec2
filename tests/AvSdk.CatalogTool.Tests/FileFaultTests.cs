namespace AvSdk.CatalogTool.Tests;

/// <summary>Faults of the file as bytes and lines.</summary>
public class FileFaultTests
{
    [Fact]
    public void AByteOrderMark_IsAFault_AtTheStart()
    {
        Fault fault = Assert.Single(Sample.Faults([0xEF, 0xBB, 0xBF, .. Sample.Bytes(Sample.Text)]));

        Assert.Equal((FaultId.ByteOrderMark, 1, 1), (fault.Id, fault.Line, fault.Column));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "0xFF")]
    [InlineData(new byte[] { 0xE8, 0xB6 }, "0xE8")] // the start of a Chinese character
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "0xED")] // a surrogate
    [InlineData(new byte[] { 0xC0, 0x80 }, "0xC0")] // NUL the long way round
    public void BadUtf8_IsAFault_WhereItStands(byte[] bad, string named)
    {
        string[] parts = Sample.Text.Split("超时");

        Fault fault = Assert.Single(
            Sample.Faults([.. Sample.Bytes(parts[0] + "超"), .. bad, .. Sample.Bytes(parts[1])])
        );

        int column = Sample.Timeout.IndexOf("超时", StringComparison.Ordinal) + 2;
        Assert.Equal((FaultId.BadUtf8, 3, column), (fault.Id, fault.Line, fault.Column));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadUtf8_DoesNotHideTheOtherFaultsOfItsLine()
    {
        string[] parts = Sample.Spoilt("\tNetwork\t", "\tNetwrok\t").Split("超时");

        List<Fault> faults = Sample.Faults([.. Sample.Bytes(parts[0]), 0xFF, .. Sample.Bytes(parts[1])]);

        Assert.Equal([FaultId.CategoryUnknown, FaultId.BadUtf8], faults.Select(fault => fault.Id));
    }

    [Fact]
    public void CrLf_IsOneFault_AtTheFirstLineThatHasIt()
    {
        Fault fault = Assert.Single(Sample.Faults($"{Sample.Header}\n{Sample.Failed}\r\n{Sample.Timeout}\r\n"));

        Assert.Equal((FaultId.CarriageReturn, 2, Sample.Failed.Length + 1), (fault.Id, fault.Line, fault.Column));
        Assert.Contains("the first such of 2.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFile_LacksEveryColumn()
    {
        List<Fault> faults = Sample.Faults("");

        Assert.Equal(Editions.AvSdk.Columns.Count, faults.Count);
        Assert.All(faults, fault => Assert.Equal((FaultId.ColumnMissing, 1, 1), (fault.Id, fault.Line, fault.Column)));
    }

    [Fact]
    public void AMissingFile_IsAFault()
    {
        var faults = new FaultList();
        using var folder = new TemporaryRepository();

        TableReader.Read(folder.Root, Editions.AvSdk with { Table = "catalog/none.tsv" }, faults);

        Assert.StartsWith(
            "catalog/none.tsv(1,1): error CAT001: ",
            Assert.Single(faults.InOrder()).ToString(),
            StringComparison.Ordinal
        );
    }
}
