using AvSdk.Resilience;
using AvSdk.Resilience.Tests.Runs;
using AvSdk.Results;
using Polly;

namespace AvSdk.SelfTest;

/// <summary>What a success through a pipeline allocates, beside Polly alone (rule O4).</summary>
internal sealed class PipelineAllocations : IDisposable
{
    private static readonly AvOperation Level = new("SetLevel", AvOperationClass.Device);
    private readonly AvCoordinator _coordinator = new(AvDispatcher.Inline);
    private readonly AvCompletionSlot _slot = new();
    private AvCompletion _done;

    public void Dispose() => _coordinator.Dispose();

    public async Task CheckAsync()
    {
        ResiliencePipeline<AvResult> whole = Build(static _ => { });
        ResiliencePipeline<AvResult> bare = Build(static options =>
        {
            options.Retry.MaxRetryAttempts = 0;
            options.TotalTimeout = null;
        });
        long early = await AllocatedBytes.OfAsync(() => whole.RunAsync(Level, 0, static level => level));
        Check.That(
            early < AllocatedBytes.SmallestObject,
            $"a success in the start, through a pipeline, allocates nothing: {early} bytes"
        );
        long slot = await AllocatedBytes.OfAsync(() => BySlot(bare));
        Check.That(
            slot < AllocatedBytes.SmallestObject,
            $"one by a slot, without Polly's retry and timeout, neither: {slot} bytes"
        );
        long callback = await AllocatedBytes.OfAsync(() => ByCallback(whole));
        var alone = new PollyAlone(retry: true, timeout: true);
        long polly = await AllocatedBytes.OfAsync(alone.RunAsync);
        Check.That(
            callback - polly < AllocatedBytes.SmallestObject,
            $"one by a callback nothing of ours over Polly's own: {callback} bytes, {polly} of them Polly's"
        );
    }

    private ResiliencePipeline<AvResult> Build(Action<AvResilienceOptions> configure) =>
        new ResiliencePipelineBuilder<AvResult>().AddAvResilience(_coordinator, configure).Build();

    private ValueTask<AvResult> BySlot(ResiliencePipeline<AvResult> pipeline)
    {
        ValueTask<AvResult> task = pipeline.RunAsync(Level, _slot, 0, static code => code);
        _slot.Complete(0, null);
        return task;
    }

    private ValueTask<AvResult> ByCallback(ResiliencePipeline<AvResult> pipeline)
    {
        ValueTask<AvResult> task = pipeline.RunAsync(
            Level,
            this,
            static (self, done) =>
            {
                self._done = done;
                return 0;
            }
        );
        _done.Complete(0, null);
        return task;
    }
}
