namespace AvSdk.Results.Tests.Results;

/// <summary>The verbs that look at one side of a result: Tap, TapError, Ensure, MapError, OrElse, ValueOr, ValueOrDefault, AsFailure, Deconstruct.</summary>
public class VerbTests
{
    private static readonly AvResult Done = AvResult.FromCode(0, sdkMessage: "info");
    private static readonly AvResult<int> Seven = Done.Map(static () => 7);
    private static readonly AvResult Failed = AvResult.FromCode(1005, "EnterRoom", "slow");
    private static readonly AvResult<int> NoSeven = Failed.AsFailure<int>();
    private static readonly AvError Other = AvError.FromCode(1201);

    [Fact]
    public void Tap_DoesSomethingAfterASuccess_AndTheResultStaysWhatItIs()
    {
        var seen = new List<int>();

        Assert.Same(Done.Outcome, Done.Tap(() => seen.Add(1)).Outcome);
        Assert.Same(Seven.Outcome, Seven.Tap(seen.Add).Outcome);
        Assert.Equal(7, Seven.Tap(static _ => { }).GetValueOrThrow());
        Assert.Same(Failed.Error, Failed.Tap(() => seen.Add(2)).Error);
        Assert.Same(Failed.Error, NoSeven.Tap(seen.Add).Error);
        Assert.Equal([1, 7], seen);
    }

    [Fact]
    public void TapError_DoesSomethingAboutAFailure_AndTheResultStaysWhatItIs()
    {
        var seen = new List<AvError>();

        Assert.Same(Failed.Error, Failed.TapError(seen.Add).Error);
        Assert.Same(Failed.Error, NoSeven.TapError(seen.Add).Error);
        Assert.Same(Done.Outcome, Done.TapError(seen.Add).Outcome);
        Assert.Equal(7, Seven.TapError(seen.Add).GetValueOrThrow());
        Assert.Equal([Failed.Error!, Failed.Error!], seen);
        Assert.Same(Failed.Error, seen[0]);
    }

    [Fact]
    public void Ensure_FailsASuccess_WhereTheConditionDoesNotHold()
    {
        Assert.Same(Done.Outcome, Done.Ensure(static () => true, static () => Other).Outcome);
        Assert.Same(Other, Done.Ensure(static () => false, static () => Other).Error);
        Assert.Equal(7, Seven.Ensure(static v => v == 7, static _ => Other).GetValueOrThrow());
        Assert.Equal(1007, Seven.Ensure(static v => v != 7, static v => AvError.FromCode(1000 + v)).Error?.Number);
        Assert.Same(
            Failed.Error,
            Failed.Ensure(static () => throw Unreachable(), static () => throw Unreachable()).Error
        );
        Assert.Same(
            Failed.Error,
            NoSeven.Ensure(static _ => throw Unreachable(), static _ => throw Unreachable()).Error
        );
    }

    [Fact]
    public void MapError_PutsAnotherErrorInItsPlace()
    {
        Assert.Same(Other, Failed.MapError(static _ => Other).Error);
        Assert.Same(Other, NoSeven.MapError(static _ => Other).Error);
        Assert.Same(Done.Outcome, Done.MapError(static _ => throw Unreachable()).Outcome);
        Assert.Equal(7, Seven.MapError(static _ => throw Unreachable()).GetValueOrThrow());
    }

    [Fact]
    public void M5_AFunctionThatMakesNoError_MakesTheDefault_AndNoSuccess()
    {
        foreach (
            AvError? error in (AvError?[])
                [
                    Failed.MapError(static _ => null!).Error,
                    NoSeven.MapError(static _ => null!).Error,
                    Done.Ensure(static () => false, static () => null!).Error,
                    Seven.Ensure(static _ => false, static _ => null!).Error,
                ]
        )
        {
            Assert.Equal(AvErrorReason.NoResult, error?.Reason);
        }
    }

    [Fact]
    public void OrElse_TriesSomethingElseAfterAFailure()
    {
        Assert.Same(Done.Outcome, Failed.OrElse(static _ => Done).Outcome);
        Assert.Equal(1005, NoSeven.OrElse(static error => AvResult.Success(error.Number)).GetValueOrThrow());
        Assert.Same(Other, Failed.OrElse(static _ => Other).Error);
        Assert.Same(Done.Outcome, Done.OrElse(static _ => throw Unreachable()).Outcome);
        Assert.Equal(7, Seven.OrElse(static _ => throw Unreachable()).GetValueOrThrow());
    }

    [Fact]
    public void ValueOr_IsTheValue_OrAnother()
    {
        Assert.Equal(7, Seven.ValueOr(3));
        Assert.Equal(3, NoSeven.ValueOr(3));
        Assert.Equal(7, Seven.ValueOr(static _ => throw Unreachable()));
        Assert.Equal(1005, NoSeven.ValueOr(static error => error.Number));
        Assert.Equal(3, default(AvResult<int>).ValueOr(3));
    }

    [Fact]
    public void ValueOrDefault_IsTheValue_OrNullOrZero()
    {
        string? name = AvResult.Success("a").ValueOrDefault();
        string? none = Failed.AsFailure<string>().ValueOrDefault();

        Assert.Equal(("a", null), (name, none));
        Assert.Equal((7, 0), (Seven.ValueOrDefault(), NoSeven.ValueOrDefault()));
        Assert.Equal((0, null), (default(AvResult<int>).ValueOrDefault(), default(AvResult<int?>).ValueOrDefault()));
    }

    [Fact]
    public void AsFailure_IsTheSameFailure_OfAnotherType_AndASuccessHasNone()
    {
        Assert.Same(Failed.Error, Failed.AsFailure<string>().Error);
        Assert.Same(Failed.Error, NoSeven.AsFailure<string>().Error);
        Assert.Throws<InvalidOperationException>(() => Done.AsFailure<int>());
        Assert.Throws<InvalidOperationException>(() => Seven.AsFailure<string>());
    }

    [Fact]
    public void Deconstruct_TakesAResultApart()
    {
        (bool isSuccess, AvError? error) = Failed;
        Assert.Equal((false, Failed.Error), (isSuccess, error));
        (isSuccess, error) = Done;
        Assert.Equal((true, null), (isSuccess, error));
        (isSuccess, int value, error) = Seven;
        Assert.Equal((true, 7, null), (isSuccess, value, error));
        (isSuccess, value, error) = NoSeven;
        Assert.Equal((false, 0, Failed.Error), (isSuccess, value, error));
    }

    [Fact]
    public void AnExceptionOfAFunction_PassesThrough()
    {
        Assert.Throws<InvalidOperationException>(static () => Done.Tap(Throw));
        Assert.Throws<InvalidOperationException>(static () => Failed.TapError(static _ => Throw()));
        Assert.Throws<InvalidOperationException>(static () => Failed.OrElse(static _ => throw Unreachable()));
        Assert.Throws<InvalidOperationException>(static () =>
            Seven.Ensure(static _ => throw Unreachable(), static _ => Other)
        );
    }

    private static void Throw() => throw Unreachable();

    private static InvalidOperationException Unreachable() => new("This is the function's own.");
}
