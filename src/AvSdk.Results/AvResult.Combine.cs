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
    /// <exception cref="ArgumentException">There are no results: nothing was called, and nothing succeeded.</exception>
    public static AvResult Combine(params AvResult[] results)
    {
        if (results is null)
        {
            throw new ArgumentNullException(nameof(results));
        }

        return results.Length == 0
            ? throw new ArgumentException("There are no results to combine.", nameof(results))
            : results.Aggregate(Combine);
    }
}
