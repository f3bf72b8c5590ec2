namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>The value of a success, or the default of its type for a failure: null, or 0.</summary>
    public T? ValueOrDefault() => IsSuccess ? _value : default;

    /// <summary>The value of a success, or another one for a failure.</summary>
    /// <param name="fallback">The value to take for a failure.</param>
    public T ValueOr(T fallback) => IsSuccess ? _value! : fallback;

    /// <summary>The value of a success, or one that is made of the error.</summary>
    /// <param name="fallback">Called with the error of a failure.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public T ValueOr(Func<AvError, T> fallback)
    {
        Given.Check(fallback);
        return IsSuccess ? _value! : fallback(Error);
    }

    /// <inheritdoc cref="ValueOr(Func{AvError, T})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="fallback">The value to take for a failure.</param>
    public T ValueOr<TState>(TState state, Func<TState, AvError, T> fallback)
    {
        Given.Check(fallback);
        return IsSuccess ? _value! : fallback(state, Error);
    }
}
