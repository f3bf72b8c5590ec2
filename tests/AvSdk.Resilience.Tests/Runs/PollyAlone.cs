using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>Polly without this library, around something that ends later and allocates nothing: what Polly itself costs.</summary>
internal sealed class PollyAlone : IValueTaskSource<Outcome<AvResult>>
{
    private readonly ResiliencePipeline<AvResult> _pipeline;
    private ManualResetValueTaskSourceCore<Outcome<AvResult>> _core; // A mutable struct: never readonly, never copied.

    public PollyAlone(bool retry, bool timeout)
    {
        var builder = new ResiliencePipelineBuilder<AvResult>();
        if (timeout)
        {
            builder.AddTimeout(TimeSpan.FromMinutes(3));
        }

        if (retry)
        {
            builder.AddRetry(new() { ShouldHandle = static _ => new ValueTask<bool>(false) });
        }

        // Polly's boxes hold a few references more where a strategy follows, as ours do after these two.
        _pipeline = builder.AddStrategy(static _ => new PassThrough()).Build();
    }

    public ValueTask<AvResult> RunAsync()
    {
        ValueTask<AvResult> task = ExecuteAsync();
        _core.SetResult(Outcome.FromResult(AvResult.Success()));
        return task;
    }

    Outcome<AvResult> IValueTaskSource<Outcome<AvResult>>.GetResult(short token)
    {
        Outcome<AvResult> result = _core.GetResult(token);
        _core.Reset();
        return result;
    }

    ValueTaskSourceStatus IValueTaskSource<Outcome<AvResult>>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<Outcome<AvResult>>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => _core.OnCompleted(continuation, state, token, flags);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AvResult> ExecuteAsync()
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false);
        Outcome<AvResult> outcome = await _pipeline
            .ExecuteOutcomeAsync(
                static (_, alone) => new ValueTask<Outcome<AvResult>>(alone, alone._core.Version),
                context,
                this
            )
            .ConfigureAwait(false);
        ResilienceContextPool.Shared.Return(context);
        return outcome.Result;
    }

    private sealed class PassThrough : ResilienceStrategy<AvResult>
    {
        protected override ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
            ResilienceContext context,
            TState state
        ) => callback(context, state);
    }
}
