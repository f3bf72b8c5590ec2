namespace AvSdk.Results;

/// <summary>
/// The right to complete an operation that brings a value, once. See <see cref="AvCompletion"/> for threads and
/// lateness.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct AvCompletion<T> : IEquatable<AvCompletion<T>>
{
    private readonly PendingCall<T>? _call;
    private readonly int _generation;

    internal AvCompletion(PendingCall<T> call)
    {
        _call = call;
        _generation = call.Generation;
    }

    /// <summary>The operation ended with a code and a value.</summary>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="value">The value; it counts only when the code is 0.</param>
    public void Complete(int code, T value) => _call?.Complete(_generation, code, value);

    /// <summary>The operation ended with a result that the callback made up itself, of several codes for instance.</summary>
    /// <param name="result">The result.</param>
    public void Settle(AvResult<T> result) => _call?.Complete(_generation, result);

    /// <inheritdoc cref="AvCompletion.Keep{TDelegate}(TDelegate)"/>
    public TDelegate Keep<TDelegate>(TDelegate callback)
        where TDelegate : Delegate
    {
        _call?.Keep(_generation, Given.Check(callback));
        return callback;
    }

    /// <summary>Whether both complete the same operation.</summary>
    /// <param name="other">The other completion.</param>
    public bool Equals(AvCompletion<T> other) => _call == other._call && _generation == other._generation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AvCompletion<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_call, _generation).GetHashCode();

    /// <summary>Whether both complete the same operation.</summary>
    public static bool operator ==(AvCompletion<T> left, AvCompletion<T> right) => left.Equals(right);

    /// <summary>Whether they complete different operations.</summary>
    public static bool operator !=(AvCompletion<T> left, AvCompletion<T> right) => !left.Equals(right);
}
