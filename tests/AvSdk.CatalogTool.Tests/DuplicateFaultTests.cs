namespace AvSdk.CatalogTool.Tests;

/// <summary>Cells that must differ from row to row.</summary>
public class DuplicateFaultTests
{
    [Theory]
    [InlineData(FaultId.CodeTwice, "\n1005\t", "\n1\t", 1)]
    [InlineData(FaultId.NameTwice, "\tAV_ERR_TIMEOUT\t", "\tAV_ERR_FAILED\t", 6)]
    [InlineData(FaultId.MemberTwice, "\tTimeout\t", "\tFailed\t", 21)]
    public void ACellTwice_IsAFault_InTheLaterRow_ThatNamesTheEarlier(string id, string spot, string again, int column)
    {
        Fault fault = Assert.Single(Sample.Faults(Sample.Spoilt(spot, again)));

        Assert.Equal((id, 3, column), (fault.Id, fault.Line, fault.Column));
        Assert.Contains("line 2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMemberOfSuccess_IsTaken()
    {
        Fault fault = Assert.Single(Sample.Faults(Sample.Spoilt("\tTimeout\t", "\tOk\t")));

        Assert.Equal((FaultId.MemberTwice, 3, 21), (fault.Id, fault.Line, fault.Column));
    }

    [Fact]
    public void AllFaults_AreToldInOneGo_InTheOrderOfTheText()
    {
        List<Fault> faults = Sample.Faults(
            Sample
                .Spoilt("\tTimeout\tClient\tNetwork\t", "\tFailed\tServr\tNetwrok\t")
                .Replace("1\tAV_ERR_FAILED", "x\tAV_ERR_FAILED", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                (FaultId.CodeNoInt, 2, 1),
                (FaultId.MemberTwice, 3, 21),
                (FaultId.OriginUnknown, 3, 28),
                (FaultId.CategoryUnknown, 3, 34),
            ],
            faults.Select(fault => (fault.Id, fault.Line, fault.Column))
        );
    }
}
