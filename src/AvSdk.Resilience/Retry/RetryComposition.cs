using AvSdk.Results;
using Polly.Retry;

namespace AvSdk.Resilience;

/// <summary>
/// Makes the options of Polly's retry out of the user's and the table: what the user handles is added, not put in its place
/// (rules T1, T2), nothing is retried that the total timeout would end (rule T4), and hooks are told apart (rule L7).
/// </summary>
internal static class RetryComposition
{
    /// <summary>The predicate that adds nothing to what the table says. One object: it is known by its reference.</summary>
    public static readonly Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> TableOnly = static _ => new(false);

    // Retries whatever throws but a cancellation. Whoever leaves it in the options has not asked for that.
    private static readonly Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> PollysDefault =
        new RetryStrategyOptions<AvResult>().ShouldHandle;

    public static RetryStrategyOptions<AvResult> Compose(RetryStrategyOptions<AvResult> user, AvRemedyMap remedies)
    {
        var delay = new RetryDelay(user, InHookScope(user.DelayGenerator));
        Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> byUser = ByUser(user.ShouldHandle, delay);
        return new RetryStrategyOptions<AvResult>
        {
            Name = user.Name,
            MaxRetryAttempts = user.MaxRetryAttempts,
            BackoffType = user.BackoffType,
            UseJitter = user.UseJitter,
            Delay = user.Delay,
            MaxDelay = user.MaxDelay,
            DelayGenerator = user.DelayGenerator is null ? null : delay.GenerateAsync,
            OnRetry = RetryReports.Before(InHookScope(user.OnRetry)),
            Randomizer = user.Randomizer,
            ShouldHandle = arguments =>
                !AvRun.Of(arguments.Context).Operation.Repeatable ? new ValueTask<bool>(false)
                : IsAdvised(arguments, remedies) ? delay.FitsAsync(arguments)
                : byUser(arguments),
        };
    }

    private static bool IsAdvised(RetryPredicateArguments<AvResult> arguments, AvRemedyMap remedies) =>
        arguments.Outcome.Exception is null
        && arguments.Outcome.Result.Error is { } error
        && remedies.Advises(error, AvRun.Of(arguments.Context).Operation, AvRemedies.Retry);

    private static Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> ByUser(
        Func<RetryPredicateArguments<AvResult>, ValueTask<bool>> hook,
        RetryDelay delay
    ) =>
        hook == TableOnly || hook == PollysDefault
            ? TableOnly
            : async arguments =>
                await HookScope
                    .RunAsync(AvRun.Of(arguments.Context).Lane, hook, arguments)
                    .ConfigureAwait(arguments.Context.ContinueOnCapturedContext)
                && await delay.FitsAsync(arguments).ConfigureAwait(arguments.Context.ContinueOnCapturedContext);

    private static Func<RetryDelayGeneratorArguments<AvResult>, ValueTask<TimeSpan?>>? InHookScope(
        Func<RetryDelayGeneratorArguments<AvResult>, ValueTask<TimeSpan?>>? hook
    ) => hook is null ? null : arguments => HookScope.RunAsync(AvRun.Of(arguments.Context).Lane, hook, arguments);

    private static Func<OnRetryArguments<AvResult>, ValueTask>? InHookScope(
        Func<OnRetryArguments<AvResult>, ValueTask>? hook
    ) => hook is null ? null : arguments => HookScope.RunAsync(AvRun.Of(arguments.Context).Lane, hook, arguments);
}
