namespace AvSdk.Results.Tests.Outcomes;

/// <summary>Rows are added to a copy of the table, and decide the case of the results made with it.</summary>
public class CatalogueCopyTests
{
    private static readonly AvErrorText Text = new("meaning", "cause", "advice");
    private static readonly AvErrorInfo Added = new(1008, "AV_ERR_NEW", AvErrorCategory.Argument, Text);
    private static readonly AvErrorInfo Replaced = AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
    {
        Category = AvErrorCategory.Server,
        Text = Text,
    };

    [Fact]
    public void With_LeavesTheOriginalAlone()
    {
        AvErrorInfo[] before = [.. AvErrorCatalog.AvSdk];

        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(Added, Replaced);

        Assert.Equal(before, AvErrorCatalog.AvSdk);
        Assert.False(AvErrorCatalog.AvSdk.TryGet(1008, out _));
        Assert.IsType<AvNetworkError>(AvResult.FromCode(1005).Outcome);
        Assert.Equal(34, mine.Count);
        Assert.Equal([.. before.Select(static row => row.Number), 1008], mine.Select(static row => row.Number));
    }

    [Fact]
    public void With_DecidesTheCaseOfAResult()
    {
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With([Added, Replaced]);

        AvError added = AvResult.FromCode(1008, catalog: mine).Error!;
        Assert.IsType<AvArgumentError>(added);
        Assert.Equal("AV_ERR_NEW", added.Info.Name);
        Assert.Equal("avsdk", added.Info.Edition);
        Assert.Equal(AvErrorCode.Failed, added.Code);
        Assert.IsType<AvServerError>(AvResult.FromCode(1005, catalog: mine).Outcome);
        Assert.Same(mine[AvErrorCode.Timeout].Text, Text);
        Assert.IsType<AvGeneralError>(AvResult.FromCode(1009, catalog: mine).Outcome);
        Assert.IsType<AvServerError>(AvResult.FromCode(15000, catalog: mine).Outcome);
    }

    [Fact]
    public void With_OfTwoRowsWithOneNumber_TheLaterCounts()
    {
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(Added, Added with { Name = "LATER" });

        Assert.True(mine.TryGet(1008, out AvErrorInfo? row));
        Assert.Equal("LATER", row.Name);
        Assert.Equal(34, mine.Count);
    }

    [Fact]
    public void With_DoesNotStealTheWordFailed() =>
        Assert.Equal(1, AvErrorCatalog.AvSdk.With(Added)[AvErrorCode.Failed].Number);

    [Fact]
    public void With_RefusesNulls()
    {
        Assert.Throws<ArgumentNullException>(static () => AvErrorCatalog.AvSdk.With((IEnumerable<AvErrorInfo>)null!));
        Assert.Throws<ArgumentException>(static () => AvErrorCatalog.AvSdk.With(Added, null!));
    }

    [Fact]
    public void With_RefusesACategoryOrAnOrigin_ThatTheEnumLacks_AndNamesIt()
    {
        string category = Refused(Added with { Category = (AvErrorCategory)99 });
        string origin = Refused(Added with { Origin = (AvErrorOrigin)(-1) });

        Assert.StartsWith(
            "The row of 1008 has the category 99, which AvErrorCategory lacks.",
            category,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The row of 1008 has the origin -1, which AvErrorOrigin lacks.",
            origin,
            StringComparison.Ordinal
        );

        static string Refused(AvErrorInfo row) =>
            Assert.Throws<ArgumentException>("entries", () => AvErrorCatalog.AvSdk.With(Replaced, row)).Message;
    }

    [Fact]
    public void ARow_CannotBeOfZero_OrWithoutTexts()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
            new AvErrorInfo(0, "OK", AvErrorCategory.General, Text)
        );
        Assert.Throws<ArgumentNullException>(static () => new AvErrorInfo(5, null!, AvErrorCategory.General, Text));
        Assert.Throws<ArgumentNullException>(static () => new AvErrorInfo(5, "X", AvErrorCategory.General, null!));
    }

    [Fact]
    public void AWordThatTheTableLacks_IsNotFound()
    {
        Assert.Throws<KeyNotFoundException>(static () => AvErrorCatalog.AvSdk[AvErrorCode.Ok]);
        Assert.False(AvErrorCatalog.AvSdk.TryGet(0, out AvErrorInfo? row));
        Assert.Null(row);
    }

    [Fact]
    public void AListedFailureWithoutDetails_IsTheOneObjectOfItsRow() =>
        Assert.Same(AvResult.FromCode(1005).Outcome, AvResult.FromCode(1005).Outcome);
}
