using AvSdk.Results;
using Polly;
using Polly.Retry;

namespace AvSdk.Resilience;

/// <summary>Makes the options of Polly's retry out of the user's and the table: what the user handles is added, not put in its place (rules T1, T2).</summary>
internal static class RetryComposition
{
    /// <summary>The predicate that adds nothing to what the table says.</summary>
    public static ValueTask<bool> TableOnly(RetryPredicateArguments<AvResult> arguments) => new(false);

    public static RetryStrategyOptions<AvResult> Compose(RetryStrategyOptions<AvResult> user, AvRemedyMap remedies)
    {
        Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> byUser = user.ShouldHandle;
        return new RetryStrategyOptions<AvResult>
        {
            Name = user.Name,
            MaxRetryAttempts = user.MaxRetryAttempts,
            BackoffType = user.BackoffType,
            UseJitter = user.UseJitter,
            Delay = user.Delay,
            MaxDelay = user.MaxDelay,
            DelayGenerator = user.DelayGenerator,
            OnRetry = user.OnRetry,
            Randomizer = user.Randomizer,
            ShouldHandle = arguments =>
                !AvRun.Of(arguments.Context).Operation.Repeatable ? new ValueTask<bool>(false)
                : IsAdvised(arguments.Outcome, remedies) ? new ValueTask<bool>(true)
                : byUser(arguments),
        };
    }

    private static bool IsAdvised(Outcome<AvResult> outcome, AvRemedyMap remedies) =>
        outcome.Exception is null && outcome.Result.Error is { } error && remedies.Advises(error, AvRemedies.Retry);
}
