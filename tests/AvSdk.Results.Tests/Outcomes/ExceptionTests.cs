namespace AvSdk.Results.Tests.Outcomes;

/// <summary>A failure can be thrown: one root, and a type a category.</summary>
public class ExceptionTests
{
    public static TheoryData<int, Type> Types() =>
        new()
        {
            { 1, typeof(AvException) },
            { 1006, typeof(AvException) },
            { -1, typeof(AvException) },
            { 1002, typeof(AvStateException) },
            { 1007, typeof(AvStateException) },
            { 1004, typeof(AvArgumentException) },
            { 1005, typeof(AvNetworkException) },
            { 1502, typeof(AvNetworkException) },
            { 10003, typeof(AvServerException) },
            { 19999, typeof(AvServerException) },
        };

    [Theory]
    [MemberData(nameof(Types))]
    public void AFailure_ThrowsTheTypeOfItsCategory(int code, Type type)
    {
        AvResult result = AvResult.FromCode(code, "EnterRoom");

        Exception thrown = Assert.Throws(type, result.ThrowIfFailed);
        Assert.Throws(type, () => result.Map(static () => 1).ThrowIfFailed());
        Assert.Throws(type, () => result.Map(static () => 1).GetValueOrThrow());

        AvException exception = Assert.IsAssignableFrom<AvException>(thrown);
        Assert.Same(result.Error, exception.Error);
        Assert.Equal(code, exception.Number);
        Assert.Equal("EnterRoom", exception.Operation);
        Assert.Equal(result.Error!.Code, exception.Code);
        Assert.Equal(result.ToString(), exception.Message);
    }

    [Fact]
    public void ASuccess_ThrowsNothing()
    {
        AvResult.Success().ThrowIfFailed();
        AvResult.Success(5).ThrowIfFailed();
        AvResult.FromCode(1003).AcceptAlreadyInState().ThrowIfFailed();

        Assert.Equal(5, AvResult.Success(5).GetValueOrThrow());
        Assert.True(AvResult.Success(5).TryGetValue(out int value));
        Assert.Equal(5, value);
    }

    [Fact]
    public void TheTypes_AreTwoDeep_AndNotOfArgumentOrTimeout()
    {
        Type[] types = [.. Types().Select(row => row.Data.Item2).Distinct()];

        Assert.All(types, type => Assert.True(type.BaseType == typeof(AvException) || type == typeof(AvException)));
        Assert.Equal(typeof(Exception), typeof(AvException).BaseType);
        Assert.Equal(5, types.Length);
    }

    [Fact]
    public void TheException_IsCaughtByItsCode()
    {
        AvErrorCode? caught = null;
        try
        {
            AvResult.FromCode(1005).ThrowIfFailed();
        }
        catch (AvNetworkException e) when (e.Code is AvErrorCode.Timeout)
        {
            caught = e.Code;
        }

        Assert.Equal(AvErrorCode.Timeout, caught);
    }

#if NET // .NET Framework and Mono know no StackTraceHidden: they show every frame.
    [Fact]
    public void TheStackTrace_BeginsWithTheCaller()
    {
        AvException exception = Assert.Throws<AvStateException>(static () => AvResult.FromCode(1001).ThrowIfFailed());

        string firstLine = new System.Diagnostics.StackTrace(exception).ToString().Split('\n')[0];
        Assert.Contains(nameof(TheStackTrace_BeginsWithTheCaller), firstLine, StringComparison.Ordinal);
    }
#endif

    [Fact]
    public void AnException_NeedsAnError()
    {
        Assert.Throws<ArgumentNullException>(static () => new AvException(null!));
        Assert.Throws<ArgumentNullException>(static () => new AvServerException(null!));
    }
}
