using System.Threading.Tasks.Sources;

namespace AvSdk.Results;

/// <summary>A native operation whose callback brings a value.</summary>
internal sealed class PendingCall<T>(PendingCalls owner) : PendingCall(owner), IValueTaskSource<AvResult<T>>
{
    private T? _value;

    /// <summary>The awaitable of this use of the object, with the value.</summary>
    public ValueTask<AvResult<T>> TaskOfValue => new(this, Version);

    /// <summary>The value that the callback brought.</summary>
    public T? Value
    {
        get
        {
            lock (Gate)
            {
                return _value;
            }
        }
    }

    public void Complete(int generation, int code, T value) => Arrive(generation, Map(code, null), value);

    public void Complete(int generation, AvResult<T> result)
    {
        result.TryGetValue(out T? value);
        Arrive(generation, result.Outcome, value);
    }

    AvResult<T> IValueTaskSource<AvResult<T>>.GetResult(short token)
    {
        T? value = _value; // Before the answer is taken: the object may serve another operation right after.
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

    private protected override bool BringsValue => true;

    private protected override void Forget()
    {
        base.Forget();
        _value = default;
    }

    private void Arrive(int generation, AvOutcome outcome, T? value)
    {
        Arrival arrival;
        lock (Gate)
        {
            arrival = Admit(generation, outcome);
            if (arrival.Stray is null)
            {
                _value = value;
            }
        }

        Follow(arrival, outcome);
    }
}
