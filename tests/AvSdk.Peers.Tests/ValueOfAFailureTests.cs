using AvSdk.Results;
using CSharpFunctionalExtensions;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Peers.Tests;

/// <summary>What happens to one who takes the value of a failure without looking.</summary>
public class ValueOfAFailureTests
{
    [Fact]
    public void AvSdkResults_Throws_AndNamesTheError()
    {
        AvResult<int> failed = AvResult.FromCode(1005, "EnterRoom").AsFailure<int>();

        var thrown = Assert.Throws<AvNetworkException>(() => failed.GetValueOrThrow());

        Assert.Contains("EnterRoom failed: AV_ERR_TIMEOUT (1005)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneOf_Throws_AndNamesThePosition()
    {
        OneOf<int, string> failed = "disk full";

        var thrown = Assert.Throws<InvalidOperationException>(() => failed.AsT0);

        Assert.DoesNotContain("disk full", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("T1", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorOr_GivesTheDefault()
    {
        ErrorOr<int> failed = ErrorOr.Error.Failure("code", "disk full");

        Assert.Equal(0, failed.Value);
    }

    [Fact]
    public void FluentResults_Throws_AndNamesTheError()
    {
        var thrown = Assert.Throws<InvalidOperationException>(static () =>
            FluentResults.Result.Fail<int>("disk full").Value
        );

        Assert.Contains("disk full", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CSharpFunctionalExtensions_Throws_AndNamesTheError()
    {
        var thrown = Assert.Throws<ResultFailureException>(static () =>
            CSharpFunctionalExtensions.Result.Failure<int>("disk full").Value
        );

        Assert.Contains("disk full", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArdalisResult_GivesTheDefault() => Assert.Equal(0, Ardalis.Result.Result<int>.Error("disk full").Value);

    [Fact]
    public void LanguageExt_Throws_AndDoesNotNameTheError()
    {
        var thrown = Assert.ThrowsAny<Exception>(static () => (int)Fin<int>.Fail(Error.New(5, "disk full")));

        Assert.DoesNotContain("disk full", thrown.Message, StringComparison.Ordinal);
    }
}
