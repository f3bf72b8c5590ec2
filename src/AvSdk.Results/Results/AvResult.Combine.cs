namespace AvSdk.Results;

public readonly partial struct AvResult
{
    /// <summary>
    /// Several results as one. Every call was made by the time this one is, so that no failure hides a later call: the
    /// first failure is the answer, and success needs all to be successes.
    /// </summary>
    /// <param name="first">A result.</param>
    /// <param name="second">Another result.</param>
    /// <returns>The first failure; else a success, which says "already in the state" only when all of them do.</returns>
    public static AvResult Combine(AvResult first, AvResult second)
    {
        if (!first.IsSuccess)
        {
            return first;
        }

        return second.IsSuccess && first.Outcome is AvSuccess { AlreadyInState: false } ? first : second;
    }

    /// <inheritdoc cref="Combine(AvResult, AvResult)"/>
    /// <param name="results">The results, at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="results"/> is empty.</exception>
    public static AvResult Combine(params AvResult[] results) => Combine((IEnumerable<AvResult>)results);

    /// <inheritdoc cref="Combine(AvResult, AvResult)"/>
    /// <param name="results">The results, at least one. What makes them runs to its end, whatever fails.</param>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="results"/> is empty.</exception>
    public static AvResult Combine(IEnumerable<AvResult> results)
    {
        AvResult? combined = null;
        foreach (AvResult result in Given.Check(results))
        {
            combined = combined is { } before ? Combine(before, result) : result;
        }

        return combined ?? throw new ArgumentException("There are no results to combine.", nameof(results));
    }

    /// <summary>Two results that bring values as one that brings both. The first failure is the answer.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <param name="first">A result.</param>
    /// <param name="second">Another result.</param>
    public static AvResult<(T1 First, T2 Second)> Combine<T1, T2>(AvResult<T1> first, AvResult<T2> second) =>
        first.Bind(second, static (second, one) => second.Map(one, static (one, two) => (one, two)));

    /// <summary>Three results that bring values as one that brings all. The first failure is the answer.</summary>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    /// <param name="first">A result.</param>
    /// <param name="second">Another result.</param>
    /// <param name="third">A third one.</param>
    public static AvResult<(T1 First, T2 Second, T3 Third)> Combine<T1, T2, T3>(
        AvResult<T1> first,
        AvResult<T2> second,
        AvResult<T3> third
    ) =>
        Combine(first, second)
            .Bind(third, static (third, two) => third.Map(two, static (two, value) => (two.First, two.Second, value)));

    /// <summary>Results that bring values as one that brings them in their order. The first failure is the answer.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="results">The results. Of none, all succeeded: the answer is an empty list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is null.</exception>
    public static AvResult<IReadOnlyList<T>> Combine<T>(IEnumerable<AvResult<T>> results)
    {
        var values = new List<T>();
        foreach (AvResult<T> result in Given.Check(results))
        {
            if (!result.TryGetValue(out T? value))
            {
                return result.AsFailure<IReadOnlyList<T>>();
            }

            values.Add(value);
        }

        return Success<IReadOnlyList<T>>(values);
    }
}
