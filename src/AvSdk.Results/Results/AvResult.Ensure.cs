namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>Makes a failure of a success that something more is asked of. A failure stays what it is.</summary>
    /// <param name="predicate">Asked for a success.</param>
    /// <param name="error">Makes the error when the predicate says no. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult Ensure(Func<bool> predicate, Func<AvError> error)
    {
        Given.Check(predicate);
        Given.Check(error);
        return !IsSuccess || predicate() ? this : error();
    }

    /// <inheritdoc cref="Ensure(Func{bool}, Func{AvError})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the functions need, so that they can be static.</param>
    /// <param name="predicate">Asked for a success.</param>
    /// <param name="error">Makes the error when the predicate says no. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    public AvResult Ensure<TState>(TState state, Func<TState, bool> predicate, Func<TState, AvError> error)
    {
        Given.Check(predicate);
        Given.Check(error);
        return !IsSuccess || predicate(state) ? this : error(state);
    }
}
