namespace AvSdk.CatalogTool.Tests;

/// <summary>Faults of a single cell, each told at the line and the column where it stands.</summary>
public class CellFaultTests
{
    [Theory]
    [InlineData("\tTimed out\t", "\t\t")]
    [InlineData("\tTimed out\t", "\t   \t")]
    [InlineData("\t超时\t", "\t\t")]
    [InlineData("\tCheckNetwork|Retry\t", "\t\t")]
    [InlineData("\tNetwork\t", "\t\t")]
    [InlineData("\n1005\t", "\n\t")]
    public void AnEmptyText_IsAFault(string spot, string replacement) =>
        AssertFault(FaultId.CellEmpty, spot, replacement, offset: 1);

    [Theory]
    [InlineData("\tTimed out\t", "\t Timed out\t", 1)]
    [InlineData("\tTimed out\t", "\tTimed out \t", 10)]
    [InlineData("\t超时\t", "\t超时\u3000\t", 3)]
    [InlineData("\n1005\t", "\n1005 \t", 5)]
    public void SurroundingWhiteSpace_IsAFault_WhereItStands(string spot, string replacement, int offset) =>
        AssertFault(FaultId.WhiteSpace, spot, replacement, offset);

    [Theory]
    [InlineData("\tTimed\u2028out\t")]
    [InlineData("\tTimed\u200Bout\t")]
    [InlineData("\tTimed\u0007out\t")]
    [InlineData("\tTimed\rout\t")]
    public void AnInvisibleCharacter_IsAFault_WhereItStands(string replacement) =>
        AssertFault(FaultId.Invisible, "\tTimed out\t", replacement, offset: 6);

    [Theory]
    [InlineData("ten")]
    [InlineData("2147483648")]
    [InlineData("1,005")]
    [InlineData("01005")]
    [InlineData("+1005")]
    [InlineData("0x3ED")]
    public void ACodeThatIsNoInt_IsAFault(string code) =>
        AssertFault(FaultId.CodeNoInt, "\n1005\t", $"\n{code}\t", offset: 1);

    [Fact]
    public void ACodeOf0_IsAFault() => AssertFault(FaultId.CodeZero, "\n1005\t", "\n0\t", offset: 1);

    [Theory]
    [InlineData("Time out")]
    [InlineData("Time-out")]
    [InlineData("1Timeout")]
    [InlineData("timeout")]
    [InlineData("default")]
    [InlineData("超时")]
    public void AMemberThatIsNoIdentifier_IsAFault(string member) =>
        AssertFault(FaultId.NoIdentifier, "\tTimeout\t", $"\t{member}\t", offset: 1);

    [Theory]
    [InlineData("client")]
    [InlineData("Wrapper")]
    [InlineData("0")]
    public void AnUnknownOrigin_IsAFault(string origin) =>
        AssertFault(FaultId.OriginUnknown, "\tClient\tNetwork\t", $"\t{origin}\tNetwork\t", offset: 1);

    [Theory]
    [InlineData("Netwrok")]
    [InlineData("3")]
    [InlineData("State, Network")]
    public void AnUnknownCategory_IsAFault(string category) =>
        AssertFault(FaultId.CategoryUnknown, "\tNetwork\t", $"\t{category}\t", offset: 1);

    [Theory]
    [InlineData("Pray", 1)]
    [InlineData("None", 1)]
    [InlineData("CheckNetwork|Pray", 14)]
    [InlineData("CheckNetwork|", 14)]
    [InlineData("CheckNetwork| Retry", 14)]
    public void AnUnknownRemedy_IsAFault_WhereItStands(string remedies, int offset) =>
        AssertFault(FaultId.RemedyUnknown, "\tCheckNetwork|Retry\t", $"\t{remedies}\t", offset);

    [Fact]
    public void AnUnknownWord_IsAnsweredWithTheKnownOnes()
    {
        Fault fault = Assert.Single(Sample.Faults(Sample.Spoilt("\tNetwork\t", "\tNetwrok\t")));

        Assert.Equal(
            "catalog/avsdk.tsv(3,36): error CAT027: Unknown category 'Netwrok'. "
                + "Write one of: General, State, Argument, Network, Server.",
            fault.ToString()
        );
    }

    /// <param name="id">The one fault that is to be told, of line 3.</param>
    /// <param name="spot">What to replace in the good table.</param>
    /// <param name="replacement">What to put there.</param>
    /// <param name="offset">How far into the spot the fault stands; the spot starts with a tab or a line end.</param>
    private static void AssertFault(string id, string spot, string replacement, int offset)
    {
        Fault fault = Assert.Single(Sample.Faults(Sample.Spoilt(spot, replacement)));

        int column = $"\n{Sample.Timeout}".IndexOf(spot, StringComparison.Ordinal) + offset;
        Assert.Equal((id, 3, column), (fault.Id, fault.Line, fault.Column));
    }
}
