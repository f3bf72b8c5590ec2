using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>Takes 1003 for the success that it amounts to, unless the target is known to be another one (rules S1 to S5).</summary>
internal sealed class AvAlreadyInStateResilienceStrategy(
    AvAlreadyInStateStrategyOptions options,
    AvRemedyMap remedies,
    ResilienceStrategyTelemetry telemetry
) : ResilienceStrategy<AvResult>
{
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        Outcome<AvResult> outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (
            outcome.Exception is not null
            || outcome.Result.Error is not { } error
            || !remedies.Advises(error, AvRemedies.TreatAsSuccess)
        )
        {
            return outcome;
        }

        try
        {
            AvRun run = AvRun.Of(context);
            if (run.BringsValue)
            {
                return outcome; // A value was wanted, and none came (rule S5).
            }

            if (!await ConfirmAsync(run, context).ConfigureAwait(context.ContinueOnCapturedContext))
            {
                return Outcome.FromResult<AvResult>(error.WithReason(AvErrorReason.NotConfirmed));
            }

            var arguments = new OnAvAlreadyInStateArguments(context, outcome.Result);
            telemetry.Report(
                new(ResilienceEventSeverity.Information, "OnAvAlreadyInState"),
                context,
                outcome,
                arguments
            );
            if (options.OnAlreadyInState is { } handler)
            {
                await handler(arguments).ConfigureAwait(context.ContinueOnCapturedContext);
            }

            return Outcome.FromResult(new AvResult(AvSuccess.InState(error)));
        }
#pragma warning disable CA1031 // Polly's strategies return their exceptions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Outcome.FromException<AvResult>(exception);
        }
    }

    /// <summary>Asks on the SDK's thread. Where that has gone, or does not come to it, nothing is confirmed (rule D4).</summary>
    private static async ValueTask<bool> ConfirmAsync(AvRun run, ResilienceContext context)
    {
        if (run.Operation.Confirm is not { } confirm)
        {
            return true;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        try
        {
            Task<bool> asked = run.Coordinator.Dispatcher.InvokeAsync(confirm, ended.Token).AsTask();
            Task limit = ClockDelay.Of(
                run.Operation.Deadline ?? run.AttemptDeadline,
                run.Coordinator.TimeProvider,
                ended.Token
            );
            await Task.WhenAny(asked, limit).ConfigureAwait(context.ContinueOnCapturedContext);
            context.CancellationToken.ThrowIfCancellationRequested();
            return asked.IsCompleted && await asked.ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch (AvStateException exception) when (exception.Error.Reason == AvErrorReason.DispatcherGone)
        {
            return false;
        }
        finally
        {
#pragma warning disable CA1849 // Nothing runs on it but the end of the wait above.
            ended.Cancel();
#pragma warning restore CA1849
        }
    }
}
