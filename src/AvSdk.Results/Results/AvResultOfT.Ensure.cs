namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>Makes a failure of a success that something more is asked of. A failure stays what it is.</summary>
    /// <param name="predicate">Asked for a success, with its value.</param>
    /// <param name="error">Makes the error when the predicate says no. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<T> Ensure(Func<T, bool> predicate, Func<T, AvError> error)
    {
        Given.Check(predicate);
        Given.Check(error);
        return !IsSuccess || predicate(_value!) ? this : error(_value!);
    }

    /// <inheritdoc cref="Ensure(Func{T, bool}, Func{T, AvError})"/>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">What the functions need, so that they can be static.</param>
    /// <param name="predicate">Asked for a success, with its value.</param>
    /// <param name="error">Makes the error when the predicate says no. When it returns null the result is the default value, a failure that nobody set (rule M5).</param>
    public AvResult<T> Ensure<TState>(TState state, Func<TState, T, bool> predicate, Func<TState, T, AvError> error)
    {
        Given.Check(predicate);
        Given.Check(error);
        return !IsSuccess || predicate(state, _value!) ? this : error(state, _value!);
    }
}
