using System.Threading.Tasks.Sources;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>A run whose operation brings a value.</summary>
internal sealed class ValueRun<TState, T> : AvRun, IValueTaskSource<AvResult<T>>
{
    private TState _state = default!; // These two are set as long as it serves an operation.
    private Func<TState, AvCompletion<T>, int> _start = null!;
    private T? _value;

    public static ValueRun<TState, T> Of(
        AvOperation operation,
        ICompletionPlace? place,
        TState state,
        Func<TState, AvCompletion<T>, int> start
    )
    {
        ValueRun<TState, T> run = RunPool<ValueRun<TState, T>>.Rent();
        run.Begin(operation, place);
        run._state = state;
        run._start = start;
        return run;
    }

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
        T? value = _value; // Before it is taken: after that the run may serve another operation.
        AvOutcome outcome = Take(token);
        return new AvResult<T>(outcome, outcome is AvSuccess ? value : default);
    }

    ValueTaskSourceStatus IValueTaskSource<AvResult<T>>.GetStatus(short token) => GetStatus(token);

    void IValueTaskSource<AvResult<T>>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => OnCompleted(continuation, state, token, flags);

    protected override PendingCall Rent() => Coordinator.Calls.Rent<T>();

    protected override int Start(PendingCall call) => _start(_state, new AvCompletion<T>((PendingCall<T>)call));

    protected override void TakeValue(PendingCall call) => _value = ((PendingCall<T>)call).Value;

    protected override void Return()
    {
        _state = default!;
        _start = null!;
        _value = default;
        RunPool<ValueRun<TState, T>>.Return(this);
    }
}
