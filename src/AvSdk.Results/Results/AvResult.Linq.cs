namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>For the query syntax: <c>select</c>.</summary>
    /// <typeparam name="TOut">The type of the value.</typeparam>
    /// <param name="selector">Called for a success.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> Select<TOut>(Func<AvSuccess, TOut> selector)
    {
        Given.Check(selector);
        return Outcome is AvSuccess success ? new(success, selector(success)) : new(Outcome);
    }

    /// <summary>For the query syntax: a second <c>from</c>, over a call that brings a value.</summary>
    /// <typeparam name="TNext">The type of the value of the second call.</typeparam>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="next">Called for a success.</param>
    /// <param name="selector">Called when both calls succeed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> SelectMany<TNext, TOut>(
        Func<AvSuccess, AvResult<TNext>> next,
        Func<AvSuccess, TNext, TOut> selector
    )
    {
        Given.Check(next);
        Given.Check(selector);
        if (Outcome is not AvSuccess success)
        {
            return new(Outcome);
        }

        AvResult<TNext> second = next(success);
        return second.TryGetValue(out TNext? value)
            ? new(second.Outcome, selector(success, value))
            : new(second.Outcome);
    }

    /// <summary>For the query syntax: a second <c>from</c>, over a call that brings no value.</summary>
    /// <typeparam name="TOut">The type of the new value.</typeparam>
    /// <param name="next">Called for a success.</param>
    /// <param name="selector">Called when both calls succeed.</param>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public AvResult<TOut> SelectMany<TOut>(Func<AvSuccess, AvResult> next, Func<AvSuccess, AvSuccess, TOut> selector)
    {
        Given.Check(next);
        Given.Check(selector);
        if (Outcome is not AvSuccess success)
        {
            return new(Outcome);
        }

        AvOutcome outcome = next(success).Outcome;
        return outcome is AvSuccess second ? new(second, selector(success, second)) : new(outcome);
    }
}
