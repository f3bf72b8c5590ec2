using AvSdk.Results;
using Polly;
using Polly.Telemetry;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AvSdk.Resilience;

/// <summary>
/// Takes what the edition's table says to treat as success for one, unless the target is known to be another one (rules S1
/// to S5): 1003, and in GME 7015 as well, which is not "already in the state" and does not become it.
/// </summary>
internal sealed class AvAlreadyInStateResilienceStrategy(
    AvAlreadyInStateStrategyOptions options,
    AvRemedyMap remedies,
    ResilienceStrategyTelemetry telemetry
) : ResilienceStrategy<AvResult>
{
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // Rule O4: it waits in every run.
#endif
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        Outcome<AvResult> outcome = await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        if (outcome.Exception is not null || outcome.Result.Error is not { } error)
        {
            return outcome;
        }

        try
        {
            AvRun run = AvRun.Of(context);
            if (run.BringsValue || !remedies.Advises(error, run.Operation, AvRemedies.TreatAsSuccess))
            {
                return outcome; // Where a value was wanted, none came (rule S5).
            }

            if (!await ConfirmAsync(run, context).ConfigureAwait(context.ContinueOnCapturedContext))
            {
                return telemetry.ReportNotConfirmed(context, error);
            }

            run.Coordinator.OnAlreadyInState(run);
            var arguments = new OnAvAlreadyInStateArguments(context, outcome.Result);
            telemetry.ReportAlreadyInState(arguments);
            if (options.OnAlreadyInState is { } hook)
            {
                await HookScope.RunAsync(run.Lane, hook, arguments).ConfigureAwait(context.ContinueOnCapturedContext);
            }

            return Outcome.FromResult(new AvResult(AvSuccess.InsteadOf(error)));
        }
#pragma warning disable CA1031 // Polly's strategies return their exceptions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Outcome.FromException<AvResult>(exception);
        }
    }

    /// <summary>Asks on the SDK's thread, if there is somebody to ask; else the coordinator's own record counts. Where that has gone, or does not come to it, nothing is confirmed (rule D4).</summary>
    private static async ValueTask<bool> ConfirmAsync(AvRun run, ResilienceContext context)
    {
        if (run.Operation.Confirm is not { } confirm)
        {
            return !run.Coordinator.Room.IsAnotherThan(run.Operation);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        try
        {
            Func<bool> inScope = HookScope.Around(run.Lane, confirm);
            Task<bool> asked = run.Coordinator.Dispatcher.InvokeAsync(inScope, ended.Token).AsTask();
            Task limit = ClockDelay.Of(
                run.Operation.Deadline ?? run.AttemptDeadline,
                run.Coordinator.TimeProvider,
                ended.Token
            );
            await Task.WhenAny(asked, limit).ConfigureAwait(context.ContinueOnCapturedContext);
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!asked.IsCompleted)
            {
                return false; // Nobody has said no: the record stays.
            }

            bool confirmed = await asked.ConfigureAwait(context.ContinueOnCapturedContext);
            if (!confirmed)
            {
                run.Coordinator.Room.OnDenied(run.Operation);
            }

            return confirmed;
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
