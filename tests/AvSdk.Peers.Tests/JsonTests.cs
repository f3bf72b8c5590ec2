using System.Text.Json;
using AvSdk.Results;
using CSharpFunctionalExtensions;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Peers.Tests;

/// <summary>What becomes of a failure that is written by System.Text.Json, with its defaults, and read back.</summary>
public class JsonTests
{
    [Fact]
    public void AvSdkResults_ComesBackAsItWas()
    {
        AvResult<int> failed = AvResult.FromCode(1005, "EnterRoom", "slow").AsFailure<int>();
        AvResult<int> succeeded = AvResult.Success(3);

        Assert.Equal(failed, RoundTrip(failed));
        Assert.Equal("slow", RoundTrip(failed).Error?.SdkMessage);
        Assert.Equal(succeeded, RoundTrip(succeeded));
    }

    [Fact]
    public void OneOf_CannotBeWritten() =>
        Assert.Throws<InvalidOperationException>(static () => RoundTrip((OneOf<int, string>)"it failed"));

    [Fact]
    public void ErrorOr_ReadsBackAsNoError()
    {
        ErrorOr<int> failed = ErrorOr.Error.Failure("code", "it failed");

        Assert.False(RoundTrip(failed).IsError);
    }

    [Fact]
    public void FluentResults_CannotBeWritten() =>
        Assert.Throws<InvalidOperationException>(static () => RoundTrip(FluentResults.Result.Fail<int>("it failed")));

    [Fact]
    public void CSharpFunctionalExtensions_CannotBeWritten() =>
        Assert.Throws<ResultFailureException>(static () =>
            RoundTrip(CSharpFunctionalExtensions.Result.Failure<int>("it failed"))
        );

    [Fact]
    public void ArdalisResult_ComesBackAsItWas()
    {
        var back = RoundTrip(Ardalis.Result.Result<int>.Error("it failed"));

        Assert.False(back.IsSuccess);
        Assert.Equal(["it failed"], back.Errors);
        Assert.Equal(3, RoundTrip(Ardalis.Result.Result<int>.Success(3)).Value);
    }

    [Fact]
    public void LanguageExt_CannotBeReadBack() =>
        Assert.Throws<NotSupportedException>(static () => RoundTrip(Fin<int>.Fail(Error.New(5, "it failed"))));

    private static T RoundTrip<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
}
