namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Goes on with another call after a success; a failure stays what it is, and the call is not made.</summary>
    /// <param name="next">Called with the value of a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult Bind(Func<T, AvResult> next)
    {
        Given.Check(next);
        return IsSuccess ? next(_value!) : new(Outcome);
    }

    /// <inheritdoc cref="Bind(Func{T, AvResult})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="next">Called with the value of a success.</param>
    public AvResult Bind<TState>(TState state, Func<TState, T, AvResult> next)
    {
        Given.Check(next);
        return IsSuccess ? next(state, _value!) : new(Outcome);
    }

    /// <inheritdoc cref="Bind(Func{T, AvResult})"/>
    /// <typeparam name="TOut">The type of the value that the call brings.</typeparam>
    /// <param name="next">Called with the value of a success.</param>
    public AvResult<TOut> Bind<TOut>(Func<T, AvResult<TOut>> next)
    {
        Given.Check(next);
        return IsSuccess ? next(_value!) : new(Outcome);
    }

    /// <inheritdoc cref="Bind{TOut}(Func{T, AvResult{TOut}})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="TOut">The type of the value that the call brings.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="next">Called with the value of a success.</param>
    public AvResult<TOut> Bind<TState, TOut>(TState state, Func<TState, T, AvResult<TOut>> next)
    {
        Given.Check(next);
        return IsSuccess ? next(state, _value!) : new(Outcome);
    }
}
