namespace AvSdk.Results.Tests.Catalog;

/// <summary>The table is looked things up in by number and by the SDK's name, and hints at what it does not list.</summary>
public class LookupTests
{
    public static TheoryData<string> Editions => ["avsdk", "gme"];

    private static AvErrorCatalog Of(string edition) => edition == "gme" ? AvErrorCatalog.Gme : AvErrorCatalog.AvSdk;

    [Theory]
    [MemberData(nameof(Editions))]
    public void EveryRow_IsFoundByItsNumberAndItsName(string edition)
    {
        AvErrorCatalog catalog = Of(edition);
        foreach (AvErrorInfo row in catalog)
        {
            Assert.True(catalog.TryGet(row.Number, out AvErrorInfo? byNumber));
            Assert.True(catalog.TryGet(row.Name, out AvErrorInfo? byName));
            Assert.True(catalog.TryGet(row.Name.ToLowerInvariant(), out AvErrorInfo? byLowerName));
            Assert.Same(row, byNumber);
            Assert.Same(row, byName);
            Assert.Same(row, byLowerName);
        }
    }

    [Theory]
    [InlineData("AV_ERR_NO_SUCH_THING")]
    [InlineData("")]
    [InlineData("unlisted")]
    [InlineData(null)]
    public void ANameThatTheTableLacks_IsNotFound(string? name)
    {
        Assert.False(AvErrorCatalog.AvSdk.TryGet(name, out AvErrorInfo? row));
        Assert.Null(row);
    }

    [Fact]
    public void ANameThatWasAdded_IsFound()
    {
        var row = new AvErrorInfo(1008, "AV_ERR_NEW", AvErrorCategory.State, new("meaning", "cause", "advice"));

        Assert.True(AvErrorCatalog.AvSdk.With(row).TryGet("AV_ERR_NEW", out AvErrorInfo? found));
        Assert.Equal(1008, found.Number);
        Assert.False(AvErrorCatalog.AvSdk.TryGet("AV_ERR_NEW", out _));
    }

    [Theory]
    [InlineData("avsdk", 1101, 1200, "the context")]
    [InlineData("avsdk", 1201, 1300, "the room")]
    [InlineData("avsdk", 1301, 1400, "devices")]
    [InlineData("avsdk", 1401, 1500, "members")]
    [InlineData("avsdk", 1501, 1600, "identities")]
    [InlineData("avsdk", 1601, 1700, "the device test")]
    [InlineData("avsdk", 1801, 1900, "invitations")]
    [InlineData("avsdk", 10001, 19999, "the server")]
    [InlineData("gme", 1201, 1300, "the room")]
    [InlineData("gme", 4051, 4096, "sound effects")]
    [InlineData("gme", 10001, 10999, "the server")]
    [InlineData("gme", 12289, 12544, "downloading a voice message")]
    [InlineData("gme", 32769, 33024, "speech to text")]
    public void M3_ANumberThatTheTableLacks_HintsAtWhatItsNeighboursAreAbout(
        string edition,
        int first,
        int last,
        string about
    )
    {
        int[] unlisted = [.. Enumerable.Range(first, last - first + 1).Where(n => !Of(edition).TryGet(n, out _))];

        Assert.NotEmpty(unlisted);
        foreach (int number in (int[])[unlisted[0], unlisted[^1]])
        {
            AvError error = AvError.FromCode(number, "EnterRoom", catalog: Of(edition));
            Assert.Contains($"its neighbours are about {about}", error.Message, StringComparison.Ordinal);
            Assert.Contains($"{first} to {last}", error.Info.Text.Cause, StringComparison.Ordinal);
            Assert.Equal(about == "the server" ? AvErrorCategory.Server : AvErrorCategory.General, error.Category);
            Assert.False(error.Info.IsListed);
        }
    }

    [Theory]
    [InlineData("avsdk", 1008)]
    [InlineData("avsdk", 1701)]
    [InlineData("avsdk", 20000)]
    [InlineData("avsdk", -1201)]
    [InlineData("gme", 1801)]
    [InlineData("gme", 11000)]
    public void M3_OutsideTheBands_NothingIsGuessed(string edition, int number) =>
        Assert.DoesNotContain(
            "neighbours",
            AvError.FromCode(number, catalog: Of(edition)).Message,
            StringComparison.Ordinal
        );
}
