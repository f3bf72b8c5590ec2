using Ardalis.Result;
using AvSdk.Results;
using CSharpFunctionalExtensions;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Peers.Tests;

/// <summary>A failure is handed on as the result of another type, without what it says being lost.</summary>
public class CarriedFailureTests
{
    [Fact]
    public void AvSdkResults_HasAVerb()
    {
        AvResult<int> failed = AvResult.FromCode(1005, "EnterRoom", "slow").AsFailure<int>();

        Assert.Same(failed.Error, failed.AsFailure<string>().Error);
    }

    [Fact]
    public void OneOf_IsTakenApartByHand()
    {
        OneOf<int, string> failed = "it failed";
        OneOf<Version, string> other = failed.AsT1;

        Assert.Equal("it failed", other.AsT1);
    }

    [Fact]
    public void ErrorOr_TakesItsErrorsAnew()
    {
        ErrorOr<int> failed = ErrorOr.Error.Failure("code", "it failed");
        ErrorOr<string> other = failed.Errors;

        Assert.Equal("it failed", other.FirstError.Description);
    }

    [Fact]
    public void FluentResults_HasAVerb() =>
        Assert.Equal("it failed", FluentResults.Result.Fail<int>("it failed").ToResult<string>().Errors[0].Message);

    [Fact]
    public void CSharpFunctionalExtensions_HasAVerb() =>
        Assert.Equal(
            "it failed",
            CSharpFunctionalExtensions.Result.Failure<int>("it failed").ConvertFailure<string>().Error
        );

    [Fact]
    public void ArdalisResult_MapsAValueThatIsNotThere() =>
        Assert.Equal(
            ["it failed"],
            Ardalis.Result.Result<int>.Error("it failed").Map(static value => $"{value}").Errors
        );

    [Fact]
    public void LanguageExt_MapsAValueThatIsNotThere() =>
        Assert.True(Fin<int>.Fail(Error.New(5, "it failed")).Map(static value => $"{value}").IsFail);
}
