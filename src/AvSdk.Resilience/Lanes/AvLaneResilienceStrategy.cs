using AvSdk.Results;
using Polly;
using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>
/// Outermost: one run at a time in each lane (rules L1 to L5). It takes its place in the queue before anything
/// asynchronous happens, so that the order of the calls is the order of the runs.
/// </summary>
internal sealed class AvLaneResilienceStrategy(AvLaneStrategyOptions options, ResilienceStrategyTelemetry telemetry)
    : ResilienceStrategy<AvResult>
{
    private readonly AvCoordinator _coordinator = options.Coordinator!; // Validated: it is required.

    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        try
        {
            AvRun run = AvRun.Of(context);
            run.Attach(_coordinator);
            context.CancellationToken.ThrowIfCancellationRequested();
            if (_coordinator.AcquireLane(run.Operation) is { } lane)
            {
                AvResult turn = await TakeTurnAsync(lane, run, context)
                    .ConfigureAwait(context.ContinueOnCapturedContext);
                if (!turn.IsSuccess)
                {
                    _coordinator.ReleaseLane(lane);
                    return Outcome.FromResult(turn);
                }

                run.Hold(lane);
            }

            try
            {
                return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            finally
            {
                run.End();
            }
        }
#pragma warning disable CA1031 // Polly's strategies return their exceptions.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Outcome.FromException<AvResult>(exception);
        }
    }

    private async ValueTask<AvResult> TakeTurnAsync(AvLane lane, AvRun run, ResilienceContext context)
    {
        if (lane.Enter(run, context.CancellationToken) is not { } ticket)
        {
            return AvResult.Success();
        }

        try
        {
            await ReportAsync(context, run.Operation).ConfigureAwait(context.ContinueOnCapturedContext);
            return await ticket.Task.ConfigureAwait(context.ContinueOnCapturedContext);
        }
        catch
        {
            lane.Abandon(ticket); // Cancelled, or the user's hook threw: nobody would ever leave the lane.
            _coordinator.ReleaseLane(lane);
            throw;
        }
    }

    private ValueTask ReportAsync(ResilienceContext context, AvOperation operation)
    {
        var arguments = new OnAvLaneQueuedArguments(context, operation);
        telemetry.Report(new(ResilienceEventSeverity.Information, "OnAvLaneQueued"), context, arguments);
        return options.OnQueued?.Invoke(arguments) ?? default;
    }
}
