using System.Threading.Tasks.Sources;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>A run whose operation brings a value.</summary>
internal sealed class ValueRun<TState, T>(AvOperation operation, TState state, Func<TState, AvCompletion<T>, int> start)
    : AvRun(operation, slot: null),
        IValueTaskSource<AvResult<T>>
{
    private T? _value;

    public override bool BringsValue => true;

    public ValueTask<AvResult<T>> RunAsync(
        ResiliencePipeline<AvResult> pipeline,
        bool continueOnCapturedContext,
        CancellationToken cancellationToken
    )
    {
        ValueTask<AvResult<T>> answer = new(this, Version);
        Execute(pipeline, continueOnCapturedContext, cancellationToken);
        return answer;
    }

    AvResult<T> IValueTaskSource<AvResult<T>>.GetResult(short token)
    {
        AvOutcome outcome = Take(token);
        return new AvResult<T>(outcome, outcome is AvSuccess ? _value : default);
    }

    ValueTaskSourceStatus IValueTaskSource<AvResult<T>>.GetStatus(short token) => GetStatus(token);

    void IValueTaskSource<AvResult<T>>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => OnCompleted(continuation, state, token, flags);

    protected override PendingCall Rent() => Coordinator.Calls.Rent<T>();

    protected override int Start(PendingCall call) => start(state, new AvCompletion<T>((PendingCall<T>)call));

    protected override void TakeValue(PendingCall call) => _value = ((PendingCall<T>)call).Value;
}
