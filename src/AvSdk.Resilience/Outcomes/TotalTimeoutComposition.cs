using Polly.Timeout;

namespace AvSdk.Resilience;

/// <summary>
/// Makes the options of Polly's timeout over all attempts out of the user's, so that the run knows what a generator said, and
/// whether it was this timeout that ended it: an operation may throw Polly's exception too (rules T4, M10).
/// </summary>
internal static class TotalTimeoutComposition
{
    public static TimeoutStrategyOptions Compose(TimeoutStrategyOptions user) =>
        new()
        {
            Name = user.Name,
            Timeout = user.Timeout,
            TimeoutGenerator = Generator(user.TimeoutGenerator),
            OnTimeout = Marking(user.OnTimeout),
        };

    private static Func<TimeoutGeneratorArguments, ValueTask<TimeSpan>>? Generator(
        Func<TimeoutGeneratorArguments, ValueTask<TimeSpan>>? user
    ) =>
        user is null
            ? null
            : async arguments =>
            {
                AvRun run = AvRun.Of(arguments.Context);
                TimeSpan total = await HookScope
                    .RunAsync(run.Lane, user, arguments)
                    .ConfigureAwait(arguments.Context.ContinueOnCapturedContext);
                run.LimitTotal(total);
                return total;
            };

    private static Func<OnTimeoutArguments, ValueTask> Marking(Func<OnTimeoutArguments, ValueTask>? hook) =>
        hook is null
            ? static arguments =>
            {
                AvRun.Of(arguments.Context).TotalTimeoutPassed = true;
                return default;
            }
            : arguments =>
            {
                AvRun run = AvRun.Of(arguments.Context);
                run.TotalTimeoutPassed = true;
                return HookScope.RunAsync(run.Lane, hook, arguments);
            };
}
