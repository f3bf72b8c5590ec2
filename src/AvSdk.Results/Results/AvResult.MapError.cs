namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Turns the error of a failure into another one; a success stays what it is.</summary>
    /// <param name="map">Called with the error. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult MapError(Func<AvError, AvError> map)
    {
        Given.Check(map);
        return IsSuccess ? this : map(Error);
    }

    /// <inheritdoc cref="MapError(Func{AvError, AvError})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the function needs, so that it can be static.</param>
    /// <param name="map">Called with the error. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    public AvResult MapError<TState>(TState state, Func<TState, AvError, AvError> map)
    {
        Given.Check(map);
        return IsSuccess ? this : map(state, Error);
    }
}
