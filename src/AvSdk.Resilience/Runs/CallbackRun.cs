using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>A run whose operation brings no value.</summary>
internal sealed class CallbackRun<TState>(
    AvOperation operation,
    AvCompletionSlot? slot,
    TState state,
    Func<TState, PendingCall, int> start
) : AvRun(operation, slot)
{
    public ValueTask<AvResult> RunAsync(
        ResiliencePipeline<AvResult> pipeline,
        bool continueOnCapturedContext,
        CancellationToken cancellationToken
    )
    {
        ValueTask<AvResult> answer = Task;
        Execute(pipeline, continueOnCapturedContext, cancellationToken);
        return answer;
    }

    protected override PendingCall Rent() => Coordinator.Calls.Rent();

    protected override int Start(PendingCall call) => start(state, call);
}
