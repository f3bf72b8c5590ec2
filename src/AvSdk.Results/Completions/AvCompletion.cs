namespace AvSdk.Results;

/// <summary>
/// One operation's right to be completed, once. Hand <c>done.Complete</c> to the SDK as the callback. It is a value with
/// a generation: called late or twice it can never complete another operation (rule A4). Any thread may call it; it
/// never throws, and never runs the code that waits (rules A9, A10).
/// </summary>
public readonly struct AvCompletion : IEquatable<AvCompletion>
{
    private readonly PendingCall? _call;
    private readonly int _generation;

    internal AvCompletion(PendingCall call)
    {
        _call = call;
        _generation = call.Generation;
    }

    /// <summary>The operation succeeded: for callbacks that carry no code.</summary>
    public void Complete() => _call?.Complete(_generation, 0, null);

    /// <summary>The operation ended with a code.</summary>
    /// <param name="code">The SDK's code; 0 is success.</param>
    public void Complete(int code) => _call?.Complete(_generation, code, null);

    /// <summary>The operation ended with a code and a text.</summary>
    /// <param name="code">The SDK's code; 0 is success.</param>
    /// <param name="info">The SDK's text; it is kept on the result, of a success too (rule A11).</param>
    public void Complete(int code, string? info) => _call?.Complete(_generation, code, info);

    /// <summary>
    /// Keeps a delegate alive until the operation has settled, and for ever when its callback is lost (rule A10). Native
    /// code that holds a function pointer does not keep the delegate behind it alive.
    /// </summary>
    /// <typeparam name="TDelegate">The type of the native callback.</typeparam>
    /// <param name="callback">The delegate to give to the native function.</param>
    /// <returns>The same delegate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="callback"/> is null.</exception>
    public TDelegate Keep<TDelegate>(TDelegate callback)
        where TDelegate : Delegate
    {
        _call?.Keep(_generation, Given.Check(callback));
        return callback;
    }

    /// <summary>Whether both complete the same operation.</summary>
    /// <param name="other">The other completion.</param>
    public bool Equals(AvCompletion other) => _call == other._call && _generation == other._generation;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AvCompletion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_call, _generation).GetHashCode();

    /// <summary>Whether both complete the same operation.</summary>
    public static bool operator ==(AvCompletion left, AvCompletion right) => left.Equals(right);

    /// <summary>Whether they complete different operations.</summary>
    public static bool operator !=(AvCompletion left, AvCompletion right) => !left.Equals(right);
}
