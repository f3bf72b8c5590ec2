using AvSdk.Results;
using Polly;
using Polly.Retry;

namespace AvSdk.Resilience;

/// <summary>
/// How long a retry is going to wait, known before Polly waits: one that the total timeout would end is not made, and the
/// caller has the answer now (rule T4).
/// </summary>
/// <param name="options">Polly's options, copied.</param>
/// <param name="generator">The user's DelayGenerator.</param>
internal sealed class RetryDelay(
    RetryStrategyOptions<AvResult> options,
    Func<RetryDelayGeneratorArguments<AvResult>, ValueTask<TimeSpan?>>? generator
)
{
    private readonly int _maxAttempts = options.MaxRetryAttempts;
    private readonly DelayBackoffType _type = options.BackoffType;
    private readonly TimeSpan _delay = options.Delay;
    private readonly TimeSpan? _maxDelay = options.MaxDelay;

    /// <summary>Whether a retry that is due can be made. After the last attempt Polly itself makes none.</summary>
    public ValueTask<bool> FitsAsync(RetryPredicateArguments<AvResult> arguments)
    {
        AvRun run = AvRun.Of(arguments.Context);
        return arguments.AttemptNumber >= _maxAttempts || !run.HasTotalTimeout ? new ValueTask<bool>(true)
            : generator is null ? new ValueTask<bool>(Fits(run, Nominal(arguments.AttemptNumber)))
            : FitsGeneratedAsync(run, generator, arguments);
    }

    /// <summary>For Polly, which asks after <see cref="FitsAsync"/>: what the user's generator has said then.</summary>
    public async ValueTask<TimeSpan?> GenerateAsync(RetryDelayGeneratorArguments<AvResult> arguments) =>
        AvRun.Of(arguments.Context).GeneratedDelay is { } generated && generated.Attempt == arguments.AttemptNumber
            ? generated.Delay
            : await generator!(arguments).ConfigureAwait(arguments.Context.ContinueOnCapturedContext);

    /// <summary>What Polly waits, but for the jitter.</summary>
    public TimeSpan Nominal(int attempt)
    {
        double factor = _type switch
        {
            DelayBackoffType.Linear => attempt + 1.0,
            DelayBackoffType.Exponential => Math.Pow(2, attempt),
            _ => 1,
        };
        double ticks = _delay.Ticks * factor;
        TimeSpan delay = ticks < TimeSpan.MaxValue.Ticks ? new TimeSpan((long)ticks) : TimeSpan.MaxValue;
        return delay > _maxDelay ? _maxDelay.Value : delay;
    }

    private static bool Fits(AvRun run, TimeSpan delay)
    {
        run.RetryDidNotFit = !run.HasTimeFor(delay);
        return !run.RetryDidNotFit;
    }

    private async ValueTask<bool> FitsGeneratedAsync(
        AvRun run,
        Func<RetryDelayGeneratorArguments<AvResult>, ValueTask<TimeSpan?>> generate,
        RetryPredicateArguments<AvResult> arguments
    )
    {
        int attempt = arguments.AttemptNumber;
        TimeSpan? delay = await generate(new(arguments.Context, arguments.Outcome, attempt))
            .ConfigureAwait(arguments.Context.ContinueOnCapturedContext);
        run.GeneratedDelay = new(attempt, delay);
        return Fits(run, delay >= TimeSpan.Zero ? delay.Value : Nominal(attempt)); // Else Polly goes by its own.
    }
}
