using AvSdk.Results;
using Polly;
using Polly.Telemetry;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AvSdk.Resilience;

/// <summary>
/// Outermost: one run at a time in each lane (rules L1 to L5, L8). It takes its place in the queue before anything
/// asynchronous happens, so that the order of the calls is the order of the runs.
/// </summary>
internal sealed class AvLaneResilienceStrategy(AvLaneStrategyOptions options, ResilienceStrategyTelemetry telemetry)
    : ResilienceStrategy<AvResult>
{
    private readonly AvCoordinator _coordinator = options.Coordinator!; // Validated: it is required.
    private readonly LaneLimits _limits = new(options.MaxQueueLength, options.MaxWait);

    public AvCoordinator Coordinator => _coordinator;

    /// <summary>Where what the native side does is reported too: it is the lane that waits for that (rule L2).</summary>
    public ResilienceStrategyTelemetry Telemetry => telemetry;

#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // Rule O4: it waits in every run.
#endif
    protected override async ValueTask<Outcome<AvResult>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<AvResult>>> callback,
        ResilienceContext context,
        TState state
    )
    {
        try
        {
            AvRun run = AvRun.Of(context);
            run.Attach(this);
            RunTrace.Of(context)?.Enter(_coordinator);
            context.CancellationToken.ThrowIfCancellationRequested();
            if (_coordinator.AcquireLane(run.Operation) is { } lane)
            {
                AvResult turn = await TakeTurnAsync(lane, run, context)
                    .ConfigureAwait(context.ContinueOnCapturedContext);
                if (!turn.IsSuccess)
                {
                    _coordinator.ReleaseLane(lane); // First: a listener of Polly's may throw.
                    telemetry.ReportRefused(context, turn);
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
        LaneTicket? ticket = null;
        try
        {
            if (HookScope.IsInside(lane))
            {
                return AvError.FromReason(AvErrorReason.Nested, run.Operation.Name);
            }

            ticket = lane.Enter(run, _limits, context.CancellationToken);
            return ticket is null ? AvResult.Success()
                : ticket.WasQueued
                    ? await WaitAsync(lane, ticket, context).ConfigureAwait(context.ContinueOnCapturedContext)
                : await ticket.Task.ConfigureAwait(context.ContinueOnCapturedContext); // Refused at once: it never waits.
        }
        catch
        {
            if (ticket is not null)
            {
                lane.Abandon(ticket); // Cancelled, or the user's hook threw: nobody would ever leave the lane.
            }

            _coordinator.ReleaseLane(lane);
            throw;
        }
    }

    private async ValueTask<AvResult> WaitAsync(AvLane lane, LaneTicket ticket, ResilienceContext context)
    {
        using LaneWait? wait = LaneWait.Begin(context, ticket.Run);
        var arguments = new OnAvLaneQueuedArguments(context, ticket.Run.Operation);
        telemetry.ReportQueued(arguments);
        return options.OnQueued is { } hook
            ? await WaitBesideHookAsync(ticket, hook, arguments, new HookScope(lane))
                .ConfigureAwait(context.ContinueOnCapturedContext)
            : await ticket.Task.ConfigureAwait(context.ContinueOnCapturedContext);
    }

    private static async ValueTask<AvResult> WaitBesideHookAsync(
        LaneTicket ticket,
        Func<OnAvLaneQueuedArguments, ValueTask> onQueued,
        OnAvLaneQueuedArguments arguments,
        HookScope scope
    )
    {
        ResilienceContext context = arguments.Context;
        ValueTask reported = scope.RunAsync(onQueued, arguments);
        if (reported.IsCompleted)
        {
            await reported.ConfigureAwait(context.ContinueOnCapturedContext);
            return await ticket.Task.ConfigureAwait(context.ContinueOnCapturedContext);
        }

        // A hook that takes its time holds neither the lane nor a caller who has given up (rules L4, L8).
        Task hook = reported.AsTask();
        Task<AvResult> turn = ticket.Task.AsTask();
        if (await Task.WhenAny(hook, turn).ConfigureAwait(context.ContinueOnCapturedContext) == hook)
        {
            await hook.ConfigureAwait(context.ContinueOnCapturedContext);
        }

        scope.End(); // The turn has come, or will not: what the hook goes on to call may queue (rule L7).
        return await turn.ConfigureAwait(context.ContinueOnCapturedContext);
    }
}
