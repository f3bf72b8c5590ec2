using AvSdk.Results;
using BenchmarkDotNet.Attributes;

namespace AvSdk.Benchmarks;

/// <summary>One operation that native code completes by a callback: from its start to the awaited result.</summary>
[MemoryDiagnoser]
public class CompletionBenchmarks
{
    /// <summary>What is written by hand today: a source an operation, and a delegate that completes it.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> SourceBehindADelegate()
    {
        var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        NativeCallback callback = (code, _) => source.TrySetResult(code);
        NativeSide.Complete(callback);
        return await source.Task.ConfigureAwait(false);
    }

    /// <summary>A source an operation that goes through native code as a handle.</summary>
    [Benchmark]
    public async Task<int> SourceBehindAHandle()
    {
        var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        NativeSide.Complete(source);
        return await source.Task.ConfigureAwait(false);
    }

    /// <summary>A delegate an operation: <c>done.Complete</c>.</summary>
    [Benchmark]
    public async ValueTask<AvResult> ACompletionBehindADelegate() =>
        await AvCall
            .RunAsync(static done =>
            {
                NativeSide.Complete(done.Keep<NativeCallback>(done.Complete));
                return 0;
            })
            .ConfigureAwait(false);

    /// <summary>A static slot, completed by a static callback.</summary>
    [Benchmark]
    public async ValueTask<AvResult> ASlot() =>
        await AvCall.RunAsync(NativeSide.Slot, static () => NativeSide.CompleteSlot()).ConfigureAwait(false);
}
