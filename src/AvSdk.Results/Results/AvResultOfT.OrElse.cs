namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Tries something else after a failure; a success stays what it is.</summary>
    /// <param name="other">Called with the error; what it returns is the result.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<T> OrElse(Func<AvError, AvResult<T>> other)
    {
        Given.Check(other);
        return IsSuccess ? this : other(Error);
    }

    /// <inheritdoc cref="OrElse(Func{AvError, AvResult{T}})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="other">Called with the error; what it returns is the result.</param>
    public AvResult<T> OrElse<TState>(TState state, Func<TState, AvError, AvResult<T>> other)
    {
        Given.Check(other);
        return IsSuccess ? this : other(state, Error);
    }
}
