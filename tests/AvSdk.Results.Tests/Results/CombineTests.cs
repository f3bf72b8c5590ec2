namespace AvSdk.Results.Tests.Results;

/// <summary>Results that bring values are combined into one that brings all of them.</summary>
public class CombineTests
{
    private static readonly AvResult<int> One = AvResult.Success(1);
    private static readonly AvResult<string> Two = AvResult.Success("two");
    private static readonly AvResult<int> Busy = AvResult.FromCode(1001, "EnterRoom").AsFailure<int>();
    private static readonly AvResult<int> Late = AvResult.FromCode(1005).AsFailure<int>();

    [Fact]
    public void Values_ComeTogether_InTheirOrder()
    {
        Assert.Equal((1, "two"), AvResult.Combine(One, Two).GetValueOrThrow());
        Assert.Equal((1, "two", 1), AvResult.Combine(One, Two, One).GetValueOrThrow());
        Assert.Equal([1, 2, 3], AvResult.Combine(Enumerable.Range(1, 3).Select(AvResult.Success)).GetValueOrThrow());
    }

    [Fact]
    public void TheFirstFailure_IsTheAnswer()
    {
        Assert.Same(Busy.Error, AvResult.Combine(Busy, Late).Error);
        Assert.Same(Busy.Error, AvResult.Combine(One, Busy).Error);
        Assert.Same(Busy.Error, AvResult.Combine(One, Busy, Late).Error);
        Assert.Same(Late.Error, AvResult.Combine(Late, Busy, One).Error);
        Assert.Same(Busy.Error, AvResult.Combine(One, Two, Busy).Error);
        Assert.Same(Busy.Error, AvResult.Combine([One, Busy, One, Late]).Error);
    }

    [Fact]
    public void M5_ADefaultAmongThem_IsAFailure()
    {
        Assert.Equal(AvErrorReason.NoResult, AvResult.Combine(One, default(AvResult<int>)).Error?.Reason);
        Assert.Equal(AvErrorReason.NoResult, AvResult.Combine(default(AvResult<int>), One, Two).Error?.Reason);
        Assert.Equal(AvErrorReason.NoResult, AvResult.Combine(new AvResult<int>[2]).Error?.Reason);
    }

    [Fact]
    public void ResultsOfASequence_AreAllMade_AndTheFirstFailureIsTheAnswer()
    {
        int made = 0;
        AvResult combined = AvResult.Combine(Enumerable.Range(0, 3).Select(Make));

        Assert.Equal((1, 3), (combined.Error?.Number, made));
        Assert.True(AvResult.Combine(Enumerable.Repeat(AvResult.Success(), 2)).IsSuccess);
        Assert.Throws<ArgumentException>("results", static () => AvResult.Combine(Enumerable.Empty<AvResult>()));
        Assert.Throws<ArgumentNullException>("results", static () => AvResult.Combine((IEnumerable<AvResult>)null!));

        AvResult Make(int code)
        {
            made++;
            return AvResult.FromCode(code);
        }
    }

    [Fact]
    public void NoValues_AreAnEmptyList()
    {
        Assert.Empty(AvResult.Combine(Enumerable.Empty<AvResult<int>>()).GetValueOrThrow());
        Assert.Throws<ArgumentNullException>(
            "results",
            static () => AvResult.Combine((IEnumerable<AvResult<int>>)null!)
        );
    }
}
