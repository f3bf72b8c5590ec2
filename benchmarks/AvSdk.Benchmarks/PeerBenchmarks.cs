using AvSdk.Results;
using BenchmarkDotNet.Attributes;
using ErrorOr;
using LanguageExt;
using OneOf;
using Error = LanguageExt.Common.Error;

namespace AvSdk.Benchmarks;

/// <summary>A code becomes a result, and is looked into. What a failure carries differs: a row of the table, a text, an error of their own.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByParams)]
public class PeerBenchmarks
{
    private static readonly Error Failed = Error.New(1005, "timeout");

    [Params(0, 1005)]
    public int Code { get; set; }

    [Benchmark(Baseline = true)]
    public bool AvSdkResults() => AvResult.FromCode(Code).IsSuccess;

    [Benchmark]
    public bool OneOf() => (Code == 0 ? (OneOf<int, string>)Code : "timeout").IsT0;

    [Benchmark]
    public bool ErrorOr() =>
        !(Code == 0 ? (ErrorOr<int>)Code : global::ErrorOr.Error.Failure("1005", "timeout")).IsError;

    [Benchmark]
    public bool FluentResults() =>
        (
            Code == 0 ? global::FluentResults.Result.Ok(Code) : global::FluentResults.Result.Fail<int>("timeout")
        ).IsSuccess;

    [Benchmark]
    public bool CSharpFunctionalExtensions() =>
        (
            Code == 0
                ? global::CSharpFunctionalExtensions.Result.Success(Code)
                : global::CSharpFunctionalExtensions.Result.Failure<int>("timeout")
        ).IsSuccess;

    [Benchmark]
    public bool ArdalisResult() =>
        (Code == 0 ? Ardalis.Result.Result<int>.Success(Code) : Ardalis.Result.Result<int>.Error("timeout")).IsSuccess;

    [Benchmark]
    public bool LanguageExtCore() => (Code == 0 ? Fin<int>.Succ(Code) : Fin<int>.Fail(Failed)).IsSucc;

    [Benchmark]
    public bool ThrowAndCatch()
    {
        try
        {
            AvResult.FromCode(Code).ThrowIfFailed();
            return true;
        }
        catch (AvException)
        {
            return false;
        }
    }
}
