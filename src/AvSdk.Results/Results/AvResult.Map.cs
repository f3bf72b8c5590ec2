namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Adds a value to a success; a failure stays what it is.</summary>
    /// <typeparam name="TOut">The type of the value.</typeparam>
    /// <param name="value">Called for a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> Map<TOut>(Func<TOut> value)
    {
        Given.Check(value);
        return IsSuccess ? new(Outcome, value()) : new(Outcome);
    }

    /// <inheritdoc cref="Map{TOut}(Func{TOut})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <typeparam name="TOut">The type of the value.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="value">Called for a success.</param>
    public AvResult<TOut> Map<TState, TOut>(TState state, Func<TState, TOut> value)
    {
        Given.Check(value);
        return IsSuccess ? new(Outcome, value(state)) : new(Outcome);
    }
}
