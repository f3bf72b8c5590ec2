using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>A run whose operation brings no value.</summary>
internal sealed class CallbackRun<TState> : AvRun
{
    private TState _state = default!; // These two are set as long as it serves an operation.
    private Func<TState, PendingCall, int> _start = null!;

    public static CallbackRun<TState> Of(
        AvOperation operation,
        ICompletionPlace? place,
        TState state,
        Func<TState, PendingCall, int> start
    )
    {
        CallbackRun<TState> run = RunPool<CallbackRun<TState>>.Rent();
        run.Begin(operation, place);
        run._state = state;
        run._start = start;
        return run;
    }

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

    protected override int Start(PendingCall call) => _start(_state, call);

    protected override void Return()
    {
        _state = default!;
        _start = null!;
        RunPool<CallbackRun<TState>>.Return(this);
    }
}
