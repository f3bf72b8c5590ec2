using AvSdk.Results;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Peers.Tests;

/// <summary>Bytes that one result takes from the heap. What our own takes is exact; of the others, whether they take any.</summary>
public class AllocationTests
{
    [Fact]
    public void AvSdkResults_TakesNothing_ForASuccessOrAListedFailure()
    {
        Assert.Equal(0, BytesOf(static () => AvResult.FromCode(0).IsSuccess));
        Assert.Equal(0, BytesOf(static () => AvResult.Success(1).IsSuccess));
        Assert.Equal(0, BytesOf(static () => AvResult.FromCode(1005).IsSuccess));
    }

    [Fact]
    public void OneOf_TakesOnlyWhatItsCasesTake()
    {
        Assert.Equal(0, BytesOf(static () => ((OneOf<int, string>)1).IsT0));
        Assert.Equal(0, BytesOf(static () => ((OneOf<int, string>)"it failed").IsT0));
    }

    [Fact]
    public void ErrorOr_TakesNothing_ForASuccess_AndAList_ForAFailure()
    {
        Assert.Equal(0, BytesOf(static () => ((ErrorOr<int>)1).IsError));
        Assert.NotEqual(0, BytesOf(static () => ((ErrorOr<int>)ErrorOr.Error.Failure("code", "it failed")).IsError));
    }

    [Fact]
    public void FluentResults_TakesSome_ForBoth()
    {
        Assert.NotEqual(0, BytesOf(static () => FluentResults.Result.Ok(1).IsSuccess));
        Assert.NotEqual(0, BytesOf(static () => FluentResults.Result.Fail<int>("it failed").IsSuccess));
    }

    [Fact]
    public void CSharpFunctionalExtensions_TakesNothing_ForBoth()
    {
        Assert.Equal(0, BytesOf(static () => CSharpFunctionalExtensions.Result.Success(1).IsSuccess));
        Assert.Equal(0, BytesOf(static () => CSharpFunctionalExtensions.Result.Failure<int>("it failed").IsSuccess));
    }

    [Fact]
    public void ArdalisResult_TakesSome_ForBoth()
    {
        Assert.NotEqual(0, BytesOf(static () => Ardalis.Result.Result<int>.Success(1).IsSuccess));
        Assert.NotEqual(0, BytesOf(static () => Ardalis.Result.Result<int>.Error("it failed").IsSuccess));
    }

    [Fact]
    public void LanguageExt_TakesNothing_ForASuccess_AndSome_ForAFailure()
    {
        Assert.Equal(0, BytesOf(static () => Fin<int>.Succ(1).IsSucc));
        Assert.NotEqual(0, BytesOf(static () => Fin<int>.Fail(Error.New(5, "it failed")).IsSucc));
    }

    private static long BytesOf(Func<bool> make)
    {
        const int count = 1000;
        make(); // What is made once, by static initializers and the compiler, does not count.
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < count; i++)
        {
            make();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }
}
