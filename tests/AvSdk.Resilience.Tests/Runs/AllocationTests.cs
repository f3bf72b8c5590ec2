using System.Diagnostics;
using System.Reflection;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// What a run allocates, in each form. A measurement: the bounds are loose, and there so that a leap is noticed.
/// </summary>
public sealed class AllocationTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 2000;
    private static readonly AvOperation Level = new("SetLevel", AvOperationClass.Device);
    private readonly AvCoordinator _coordinator = new(AvDispatcher.Inline);
    private readonly AvCompletionSlot _slot = new();
    private AvCompletion _done;

    public void Dispose() => _coordinator.Dispose();

    private static bool IsOptimized =>
        typeof(AvCoordinator).Assembly.GetCustomAttribute<DebuggableAttribute>()
            is not { IsJITOptimizerDisabled: true };

    [Fact]
    public async Task WhatARunAllocates()
    {
        output.WriteLine("bytes a run               whole pipeline   no retry   no timeout   neither");
        await PrintAsync("int only", DirectRun, bound: 4000);
        await PrintAsync("slot, event in the start", EarlySlotRun, bound: 4000);
        await PrintAsync("callback in the start", EarlyCallbackRun, bound: 4000);
        await PrintAsync("slot, event later", LateSlotRun, bound: 6000);
        await PrintAsync("callback later", LateCallbackRun, bound: 6000);
        output.WriteLine(IsOptimized ? "" : "A debug build: every state machine is an object. Measure in Release.");
        output.WriteLine($"Done in the start: {SizeOfARun()} of them are the run, with its promise and its lock.");
        output.WriteLine("Later: a box for each state machine that has to wait, ours and Polly's, comes on top.");
    }

    private static long SizeOfARun()
    {
        static object Make() => new ValueRun<int, int>(Level, 0, static (_, _) => 0);
        Make();
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(Make());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private async Task PrintAsync(string name, Func<ResiliencePipeline<AvResult>, ValueTask<AvResult>> run, int bound)
    {
        long[] bytes =
        [
            await MeasureAsync(Build(retry: true, timeout: true), run),
            await MeasureAsync(Build(retry: false, timeout: true), run),
            await MeasureAsync(Build(retry: true, timeout: false), run),
            await MeasureAsync(Build(retry: false, timeout: false), run),
        ];
        output.WriteLine($"{name, -26} {bytes[0], 13} {bytes[1], 10} {bytes[2], 12} {bytes[3], 9}");
        Assert.All(bytes, figure => Assert.InRange(figure, 0, bound));
    }

    private static async Task<long> MeasureAsync(
        ResiliencePipeline<AvResult> pipeline,
        Func<ResiliencePipeline<AvResult>, ValueTask<AvResult>> run
    )
    {
        long before = 0;
        for (int i = -Rounds; i < Rounds; i++)
        {
            if (i == 0)
            {
                before = GC.GetTotalAllocatedBytes(precise: true);
            }

            ValueTask<AvResult> task = run(pipeline);
            Assert.True((task.IsCompletedSuccessfully ? task.Result : await task).IsSuccess);
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds;
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
}
