using AvSdk.Results;
using ErrorOr;
using LanguageExt;
using OneOf;

namespace AvSdk.Peers.Tests;

/// <summary>What a result says that nobody ever set: a field, an element of an array, an un-stubbed substitute.</summary>
public class DefaultTests
{
    [Fact]
    public void AvSdkResults_IsAFailure()
    {
        Assert.False(default(AvResult).IsSuccess);
        Assert.False(default(AvResult<int>).IsSuccess);
        AvResult<int>[] unset = new AvResult<int>[1];
        Assert.Equal(AvErrorReason.NoResult, unset[0].Error?.Reason);
    }

    [Fact]
    public void OneOf_IsItsFirstCase() => Assert.True(default(OneOf<string, Exception>).IsT0);

    [Fact]
    public void ErrorOr_IsNoError()
    {
        ErrorOr<int> unset = default;

        Assert.False(unset.IsError);
        Assert.Equal(0, unset.Value);
    }

    [Fact]
    public void FluentResults_IsNull_AndANewOneIsASuccess()
    {
        Assert.Null(default(FluentResults.Result<int>));
        Assert.True(new FluentResults.Result().IsSuccess);
        Assert.True(new FluentResults.Result<int>().IsSuccess);
    }

    [Fact]
    public void CSharpFunctionalExtensions_IsASuccess()
    {
        Assert.True(default(CSharpFunctionalExtensions.Result).IsSuccess);
        Assert.True(default(CSharpFunctionalExtensions.Result<int>).IsSuccess);
        Assert.True(default(CSharpFunctionalExtensions.Result<int, string>).IsSuccess);
    }

    [Fact]
    public void ArdalisResult_IsNull() => Assert.Null(default(Ardalis.Result.Result<int>));

    [Fact]
    public void LanguageExt_IsAFailure() => Assert.True(default(Fin<int>).IsFail);
}
