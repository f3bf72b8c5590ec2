using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using AvSdk.Results;
using BenchmarkDotNet.Attributes;

namespace AvSdk.Benchmarks;

/// <summary>A native function that returns an int, declared to return that or a result, and asked whether it worked.</summary>
[MemoryDiagnoser]
public partial class MarshallingBenchmarks
{
    [Params(0, 1005, 1008)]
    public int Code { get; set; }

    [Benchmark(Baseline = true)]
    public bool PlainInt() => EchoInt(Code) == 0;

    [Benchmark]
    public bool MarshalledResult() => Echo(Code).IsSuccess;

    [Benchmark]
    public bool MarshalledGmeResult() => EchoGme(Code).IsSuccess;

    /// <summary>A plain int, and the door: with the operation's name when it fails.</summary>
    [Benchmark]
    public bool RunWithAState() => AvCall.Run(Code, static code => EchoInt(code)).IsSuccess;

    [LibraryImport("avsim", EntryPoint = "avsim_echo")]
    private static partial int EchoInt(int code);

    [LibraryImport("avsim", EntryPoint = "avsim_echo")]
    private static partial AvResult Echo(int code);

    [LibraryImport("avsim", EntryPoint = "avsim_echo")]
    [return: MarshalUsing(typeof(GmeResultMarshaller))]
    private static partial AvResult EchoGme(int code);
}
