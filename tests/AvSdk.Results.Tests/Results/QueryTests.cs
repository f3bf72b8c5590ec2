namespace AvSdk.Results.Tests.Results;

/// <summary>Query syntax: one call after another, with the values of all of them at hand.</summary>
public class QueryTests
{
    private static readonly AvResult<int> Failed = AvResult.FromCode(1005, "EnterRoom").AsFailure<int>();

    [Fact]
    public void Values_AreAtHandToTheEnd()
    {
        AvResult<string> read =
            from handle in AvResult.Success(4)
            from started in AvResult.Success()
            from level in AvResult.Success(handle * 10)
            let half = level / 2
            select $"{handle} {level} {half} {started}";

        Assert.Equal(AvResult.Success("4 40 20 Success"), read);
    }

    [Fact]
    public void AQuery_MayBeginWithACallWithoutAValue()
    {
        AvResult<int> read = from started in AvResult.Success() from level in AvResult.Success(3) select level;
        AvResult<int> both = from a in AvResult.Success() from b in AvResult.Success() select 5;
        AvResult<int> one = from a in AvResult.Success() select 6;

        Assert.Equal((3, 5, 6), (read.ValueOr(0), both.ValueOr(0), one.ValueOr(0)));
    }

    [Fact]
    public void TheFirstFailure_EndsIt_AndNothingMoreIsCalled()
    {
        AvResult<int> first = from a in Failed from b in Never<int>() select a + b;
        AvResult<int> second = from a in AvResult.Success(1) from b in Failed from c in Never<int>() select a + b + c;
        AvResult<int> plain = from a in Failed.WithoutValue() from b in Never<int>() select b;
        AvResult<int> last = from a in AvResult.Success(1) from b in Failed.WithoutValue() select a;

        Assert.All([first, second, plain, last], static result => Assert.Same(Failed.Error, result.Error));
    }

    [Fact]
    public void M5_ADefault_EndsIt()
    {
        AvResult<int> read = from a in default(AvResult<int>) from b in Never<int>() select a + b;

        Assert.Equal(AvErrorReason.NoResult, read.Error?.Reason);
    }

    private static AvResult<T> Never<T>() => throw new InvalidOperationException("A failure must not go on.");
}
