using System.Threading.Tasks.Sources;

namespace AvSdk.Results;

/// <summary>
/// An outcome that somebody awaits. Fulfilling it never runs the awaiting code on the spot: that code goes where its
/// <c>await</c> captured, else to the pool (rule A9). Blocking on it throws instead of waiting (rule D3).
/// </summary>
internal abstract class OutcomePromise : IValueTaskSource<AvResult>
{
    private static readonly Action<object?> ResumeAction = static promise => ((OutcomePromise)promise!).Resume();

    private ManualResetValueTaskSourceCore<AvOutcome> _core; // A mutable struct: never readonly, never copied.
    private Continuation _continuation;

    /// <summary>The awaitable of this use of the object.</summary>
    public ValueTask<AvResult> Task => new(this, Version);

    private protected short Version => _core.Version;

    AvResult IValueTaskSource<AvResult>.GetResult(short token) => new(Take(token));

    ValueTaskSourceStatus IValueTaskSource<AvResult>.GetStatus(short token) => GetStatus(token);

    void IValueTaskSource<AvResult>.OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    ) => OnCompleted(continuation, state, token, flags);

    /// <summary>Called once the one who waited has the outcome: the object may be used again.</summary>
    private protected abstract void OnTaken();

    private protected ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    private protected AvOutcome Take(short token)
    {
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
        {
            throw new InvalidOperationException(
                "The operation has not completed yet. Await it: blocking the SDK's thread would keep the completion from ever coming."
            );
        }

        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            OnTaken();
        }
    }

    private protected void OnCompleted(
        Action<object?> continuation,
        object? state,
        short token,
        ValueTaskSourceOnCompletedFlags flags
    )
    {
        _ = _core.GetStatus(token); // Throws for a use that is over, before anything of the current one is touched.
        _continuation = new Continuation(continuation, state, flags);
        // The core is told of no scheduling context: it would let an exception of SynchronizationContext.Post escape
        // into the SDK's callback, and the continuation would be lost (rule A10).
        _core.OnCompleted(ResumeAction, this, token, flags & ValueTaskSourceOnCompletedFlags.FlowExecutionContext);
    }

    private protected void Fulfil(AvOutcome outcome) => _core.SetResult(outcome);

    private protected void Break(Exception exception) => _core.SetException(exception);

    private protected void ResetPromise()
    {
        _continuation = default;
        _core.Reset();
    }

    private void Resume()
    {
        Continuation continuation = _continuation;
        _continuation = default;
        continuation.Schedule();
    }
}
