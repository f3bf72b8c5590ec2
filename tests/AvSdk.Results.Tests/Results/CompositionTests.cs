namespace AvSdk.Results.Tests.Results;

/// <summary>Results are put together: Map, Bind, Combine, AcceptAlreadyInState.</summary>
public class CompositionTests
{
    private static readonly AvResult Failure = AvResult.FromCode(1005, "EnterRoom", "info");
    private static readonly AvResult InState = AvResult.FromCode(1003, "EnterRoom", "info").AcceptAlreadyInState();

    [Fact]
    public void Map_OfASuccess_BringsTheValue() =>
        Assert.Equal(3, AvResult.Success().Map(static () => 2).Map(static value => value + 1).GetValueOrThrow());

    [Fact]
    public void Map_OfAFailure_KeepsItAndCallsNothing()
    {
        AvResult<int> mapped = Failure.Map<int>(Never<int>).Map(static value => Never<int>());

        Assert.Same(Failure.Error, mapped.Error);
        Assert.Same(Failure.Error, mapped.WithoutValue().Error);
    }

    [Fact]
    public void Map_KeepsAlreadyInState() =>
        Assert.True(InState.Map(static () => 1).Outcome is AvSuccess { AlreadyInState: true, Number: 1003 });

    [Fact]
    public void Bind_OfASuccess_IsTheNextResult()
    {
        Assert.Equal(Failure, AvResult.Success().Bind(() => Failure));
        Assert.Equal(7, AvResult.Success(6).Bind(static value => AvResult.Success(value + 1)).GetValueOrThrow());
        Assert.Equal(7, AvResult.Success().Bind(static () => AvResult.Success(7)).GetValueOrThrow());
        Assert.Equal(Failure, AvResult.Success(6).Bind(_ => Failure));
    }

    [Fact]
    public void Bind_OfAFailure_KeepsItAndCallsNothing()
    {
        AvResult<int> failed = Failure.Map(static () => 1);

        Assert.Same(Failure.Error, Failure.Bind(Never<AvResult>).Error);
        Assert.Same(Failure.Error, Failure.Bind(Never<AvResult<int>>).Error);
        Assert.Same(Failure.Error, failed.Bind(static _ => Never<AvResult>()).Error);
        Assert.Same(Failure.Error, failed.Bind(static _ => Never<AvResult<int>>()).Error);
    }

    [Fact]
    public void Combine_IsTheFirstFailure()
    {
        AvResult later = AvResult.FromCode(1004);

        Assert.Equal(Failure, AvResult.Combine(AvResult.Success(), Failure));
        Assert.Equal(Failure, AvResult.Combine(Failure, later));
        Assert.Equal(Failure, AvResult.Combine(AvResult.Success(), InState, Failure, later));
        Assert.True(AvResult.Combine(AvResult.Success(), AvResult.Success(), AvResult.Success()).IsSuccess);
    }

    [Fact]
    public void Combine_OfNothing_IsNoSuccess()
    {
        Assert.Throws<ArgumentException>(() => AvResult.Combine());
        Assert.Throws<ArgumentNullException>(() => AvResult.Combine(null!));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Combine_IsAlreadyInState_OnlyWhenAllAre(bool first, bool second, bool all)
    {
        AvResult combined = AvResult.Combine(Success(first), Success(second));

        Assert.Equal(all, ((AvSuccess)combined.Outcome).AlreadyInState);
    }

    [Fact]
    public void M2_AcceptAlreadyInState_MakesASuccessOf1003_AndKeepsTheNumberAndTheText()
    {
        AvSuccess success = Assert.IsType<AvSuccess>(InState.Outcome);

        Assert.True(success.AlreadyInState);
        Assert.Equal(1003, success.Number);
        Assert.Equal("info", success.SdkMessage);
        Assert.Contains("1003", InState.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1001)]
    [InlineData(1002)]
    [InlineData(1004)]
    [InlineData(1005)]
    [InlineData(10003)]
    [InlineData(-1003)]
    public void M2_AcceptAlreadyInState_LeavesEveryOtherCode(int code)
    {
        AvResult result = AvResult.FromCode(code, "EnterRoom");

        Assert.Same(result.Outcome, result.AcceptAlreadyInState().Outcome);
    }

    [Fact]
    public void M5_AnError_IsAResult_AndAMissingOneFails()
    {
        AvResult result = Failure.Error!;
        AvResult<int> withValue = Failure.Error!;

        Assert.Equal(Failure, result);
        Assert.Equal(Failure, withValue.WithoutValue());
        Assert.Throws<ArgumentNullException>(() => AvResult.FromError(null!));
        Assert.Equal(AvErrorReason.NoResult, ((AvResult)(AvError?)null).Error!.Reason);
        Assert.Equal(AvErrorReason.NoResult, ((AvResult<int>)(AvError?)null).Error!.Reason);
    }

    private static AvResult Success(bool inState) => inState ? InState : AvResult.Success();

    private static T Never<T>() => throw new InvalidOperationException("A failure must not go on.");
}
