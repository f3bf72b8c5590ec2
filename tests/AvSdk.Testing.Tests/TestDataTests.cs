using AvSdk.Results;

namespace AvSdk.Testing.Tests;

public sealed class TestDataTests
{
    [Theory, MemberData(nameof(AvTestData.Codes), MemberType = typeof(AvTestData))]
    public void ACode_IsOneOfTheTable(AvErrorCode code) => Assert.Equal((int)code, AvErrorCatalog.AvSdk[code].Number);

    [Theory, MemberData(nameof(AvTestData.GmeCodes), MemberType = typeof(AvTestData))]
    public void ACodeOfGme_IsOneOfItsTable(GmeErrorCode code) =>
        Assert.Equal((int)code, AvErrorCatalog.Gme[code].Number);

    [Theory, MemberData(nameof(AvTestData.UnlistedNumbers), MemberType = typeof(AvTestData))]
    public void AnUnlistedNumber_IsInNoTable(int number)
    {
        Assert.False(AvErrorCatalog.AvSdk.TryGet(number, out _));
        Assert.False(AvErrorCatalog.Gme.TryGet(number, out _));
    }

    [Theory, MemberData(nameof(AvTestData.Remedies), MemberType = typeof(AvTestData))]
    public void ARemedy_IsOneFlag(AvRemedies remedy) =>
        Assert.Equal(1, System.Numerics.BitOperations.PopCount((uint)remedy));

    [Fact]
    public void NothingIsLeftOut()
    {
        Assert.Equal(33, AvTestData.Codes.Count());
        Assert.Equal(119, AvTestData.GmeCodes.Count());
        Assert.Equal(Enum.GetValues<AvErrorCategory>().Length, AvTestData.Categories.Count());
        Assert.Equal(Enum.GetValues<AvRemedies>().Length - 1, AvTestData.Remedies.Count());
        Assert.Equal(Enum.GetValues<AvErrorReason>().Length - 1, AvTestData.Reasons.Count());
    }
}
