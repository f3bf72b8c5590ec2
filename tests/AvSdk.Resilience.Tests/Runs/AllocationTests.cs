using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// What a run allocates, in each form, beside what Polly allocates for the same strategies without this library.
/// </summary>
public sealed class AllocationTests(ITestOutputHelper output) : IDisposable
{
    private const int BoundOfDebug = 5000;
    private static readonly AvOperation Level = new("SetLevel", AvOperationClass.Device);
    private readonly AvCoordinator _coordinator = new(AvDispatcher.Inline);
    private readonly AvCompletionSlot _slot = new();
    private AvCompletion _done;
    private AvCompletion<int> _valueDone;

    public void Dispose() => _coordinator.Dispose();

    private static bool IsOptimized =>
        typeof(AvCoordinator).Assembly.GetCustomAttribute<DebuggableAttribute>()
            is not { IsJITOptimizerDisabled: true };

    [Fact]
    public async Task O4_ASuccessAllocatesNothingOfOurs_OverPollysOwn()
    {
        output.WriteLine("bytes a run               whole pipeline   no retry   no timeout   neither");
        long[] polly = await PrintAsync(
            "Polly's own, later",
            static (retry, timeout) =>
            {
                var alone = new PollyAlone(retry, timeout);
                return alone.RunAsync;
            }
        );
        await ExpectAsync("int only", DirectRun, 0, 0, 0, 0);
        await ExpectAsync("slot, event in the start", EarlySlotRun, 0, 0, 0, 0);
        await ExpectAsync("callback in the start", EarlyCallbackRun, 0, 0, 0, 0);
        await ExpectAsync("slot, event later", LateSlotRun, polly);
        await ExpectAsync("callback later", LateCallbackRun, polly);
        await ExpectAsync("callback with a value", LateValueRun, polly);
        output.WriteLine(IsOptimized ? "" : "A debug build: every state machine is an object. Measure in Release.");
    }

    private async Task ExpectAsync(
        string name,
        Func<ResiliencePipeline<AvResult>, ValueTask<AvResult>> run,
        params long[] expected
    )
    {
        long[] bytes = await PrintAsync(
            name,
            (retry, timeout) =>
            {
                ResiliencePipeline<AvResult> pipeline = Build(retry, timeout);
                return () => run(pipeline);
            }
        );
        if (IsOptimized)
        {
            Assert.All(
                bytes.Zip(expected),
                static pair =>
                    Assert.InRange(
                        pair.First - pair.Second,
                        1 - AllocatedBytes.SmallestObject,
                        AllocatedBytes.SmallestObject - 1
                    )
            );
        }
        else
        {
            Assert.All(bytes, static figure => Assert.InRange(figure, 0, BoundOfDebug)); // So that a leap is noticed.
        }
    }

    private async Task<long[]> PrintAsync(string name, Func<bool, bool, Func<ValueTask<AvResult>>> make)
    {
        long[] bytes =
        [
            await AllocatedBytes.OfAsync(make(true, true)),
            await AllocatedBytes.OfAsync(make(false, true)),
            await AllocatedBytes.OfAsync(make(true, false)),
            await AllocatedBytes.OfAsync(make(false, false)),
        ];
        output.WriteLine($"{name, -26} {bytes[0], 13} {bytes[1], 10} {bytes[2], 12} {bytes[3], 9}");
        return bytes;
    }

    private ResiliencePipeline<AvResult> Build(bool retry, bool timeout) =>
        new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                _coordinator,
                options =>
                {
                    options.Retry.MaxRetryAttempts = retry ? 3 : 0;
                    options.TotalTimeout = timeout ? options.TotalTimeout : null;
                }
            )
            .Build();

    private static ValueTask<AvResult> DirectRun(ResiliencePipeline<AvResult> pipeline) =>
        pipeline.RunAsync(Level, 0, static level => level);

    private ValueTask<AvResult> EarlySlotRun(ResiliencePipeline<AvResult> pipeline) =>
        pipeline.RunAsync(
            Level,
            _slot,
            _slot,
            static slot =>
            {
                slot.Complete(0, null);
                return 0;
            }
        );

    private static ValueTask<AvResult> EarlyCallbackRun(ResiliencePipeline<AvResult> pipeline) =>
        pipeline.RunAsync(
            Level,
            0,
            static (code, done) =>
            {
                done.Complete(code, null);
                return 0;
            }
        );

    private ValueTask<AvResult> LateSlotRun(ResiliencePipeline<AvResult> pipeline)
    {
        ValueTask<AvResult> task = pipeline.RunAsync(Level, _slot, 0, static code => code);
        _slot.Complete(0, null);
        return task;
    }

    private ValueTask<AvResult> LateCallbackRun(ResiliencePipeline<AvResult> pipeline)
    {
        ValueTask<AvResult> task = pipeline.RunAsync(
            Level,
            this,
            static (test, done) =>
            {
                test._done = done;
                return 0;
            }
        );
        _done.Complete(0, null);
        return task;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AvResult> LateValueRun(ResiliencePipeline<AvResult> pipeline)
    {
        ValueTask<AvResult<int>> task = pipeline.RunAsync<AllocationTests, int>(
            Level,
            this,
            static (test, done) =>
            {
                test._valueDone = done;
                return 0;
            }
        );
        _valueDone.Complete(0, 7);
        return (await task).WithoutValue();
    }
}
