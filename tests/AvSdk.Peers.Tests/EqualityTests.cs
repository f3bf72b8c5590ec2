using AvSdk.Results;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Peers.Tests;

/// <summary>Whether two failures that say the same are equal, and two that say different things are not.</summary>
public class EqualityTests
{
    [Fact]
    public void AvSdkResults_ComparesWhatIsSaid() =>
        AssertCompared(
            AvResult.FromCode(1005, "EnterRoom").AsFailure<int>(),
            AvResult.FromCode(1005, "EnterRoom").AsFailure<int>(),
            AvResult.FromCode(1004, "EnterRoom").AsFailure<int>()
        );

    [Fact]
    public void OneOf_ComparesWhatIsSaid() =>
        AssertCompared((OneOf<int, string>)Text("slow"), (OneOf<int, string>)Text("slow"), (OneOf<int, string>)"no");

    [Fact]
    public void ErrorOr_ComparesWhatIsSaid()
    {
        static ErrorOr<int> Failed(string text) => ErrorOr.Error.Failure("code", Text(text));
        AssertCompared(Failed("slow"), Failed("slow"), Failed("no"));
    }

    [Fact]
    public void FluentResults_ComparesObjects() =>
        Assert.NotEqual(FluentResults.Result.Fail<int>("slow"), FluentResults.Result.Fail<int>("slow"));

    [Fact]
    public void CSharpFunctionalExtensions_ComparesWhatIsSaid() =>
        AssertCompared(
            CSharpFunctionalExtensions.Result.Failure<int>(Text("slow")),
            CSharpFunctionalExtensions.Result.Failure<int>(Text("slow")),
            CSharpFunctionalExtensions.Result.Failure<int>("no")
        );

    [Fact]
    public void ArdalisResult_ComparesObjects() =>
        Assert.NotEqual(Ardalis.Result.Result<int>.Error("slow"), Ardalis.Result.Result<int>.Error("slow"));

    [Fact]
    public void LanguageExt_ComparesNumbers_AndNotTexts()
    {
        Assert.True(Fin<int>.Fail(Error.New(5, "slow")).Equals(Fin<int>.Fail(Error.New(5, "slow"))));
        Assert.True(Fin<int>.Fail(Error.New(5, "slow")).Equals(Fin<int>.Fail(Error.New(5, "no"))));
    }

    private static void AssertCompared<T>(T one, T same, T other)
        where T : struct
    {
        Assert.True(one.Equals(same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
    }

    // Another object of the same text, so that equal references prove nothing.
    private static string Text(string text) => new(text.AsSpan());
}
