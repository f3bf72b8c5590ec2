namespace AvSdk.Results;

public readonly partial struct AvResult<T>
{
    /// <summary>For the query syntax: <c>select</c>. It is <see cref="Map{TOut}(Func{T, TOut})"/>.</summary>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="selector">Called with the value of a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> Select<TOut>(Func<T, TOut> selector)
    {
        Given.Check(selector);
        return Map(selector);
    }

    /// <summary>For the query syntax: a second <c>from</c>, over a call that brings a value. (There is no <c>where</c>: it would have no error to give; see Ensure.)</summary>
    /// <typeparam name="TNext">The type of the value of the second call.</typeparam>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="next">Called with the value of a success.</param>
    /// <param name="selector">Called with both values when both calls succeed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> SelectMany<TNext, TOut>(Func<T, AvResult<TNext>> next, Func<T, TNext, TOut> selector)
    {
        Given.Check(next);
        Given.Check(selector);
        if (!IsSuccess)
        {
            return new(Outcome);
        }

        AvResult<TNext> second = next(_value!);
        return second.TryGetValue(out TNext? value)
            ? new(second.Outcome, selector(_value!, value))
            : new(second.Outcome);
    }

    /// <summary>For the query syntax: a second <c>from</c>, over a call that brings no value.</summary>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="next">Called with the value of a success.</param>
    /// <param name="selector">Called with the value and the second success when both calls succeed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> SelectMany<TOut>(Func<T, AvResult> next, Func<T, AvSuccess, TOut> selector)
    {
        Given.Check(next);
        Given.Check(selector);
        if (!IsSuccess)
        {
            return new(Outcome);
        }

        AvOutcome second = next(_value!).Outcome;
        return second is AvSuccess success ? new(second, selector(_value!, success)) : new(second);
    }
}
