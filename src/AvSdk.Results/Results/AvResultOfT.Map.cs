namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Turns the value of a success into another one; a failure stays what it is.</summary>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="map">Called with the value of a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> Map<TOut>(Func<T, TOut> map)
    {
        Given.Check(map);
        return IsSuccess ? new(Outcome, map(_value!)) : new(Outcome);
    }

    /// <inheritdoc cref="Map{TOut}(Func{T, TOut})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="map">Called with the value of a success.</param>
    public AvResult<TOut> Map<TState, TOut>(TState state, Func<TState, T, TOut> map)
    {
        Given.Check(map);
        return IsSuccess ? new(Outcome, map(state, _value!)) : new(Outcome);
    }
}
