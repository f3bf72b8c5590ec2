using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience;

/// <summary>One attempt: to the SDK's thread, the start, the wait for its end (rules D1, D2, A5, T7).</summary>
internal abstract partial class AvRun
{
    private TaskCompletionSource<AvOutcome?>? _settlement; // Somebody waits for the operation that was given up.
    private AvOutcome? _lateOutcome; // It has ended before anybody asked.

    public async ValueTask<Outcome<AvResult>> AttemptAsync(ResilienceContext context)
    {
        try
        {
            AvOutcome outcome =
                await TakeOverAsync(context.CancellationToken).ConfigureAwait(false)
                ?? (await StartAsync(context.CancellationToken).ConfigureAwait(false)).Outcome;
            LastError = outcome as AvError;
            return Outcome.FromResult(new AvResult(outcome));
        }
#pragma warning disable CA1031 // Polly's callbacks return their exceptions; whatever the start threw passes through (rule A8).
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Outcome.FromException<AvResult>(exception);
        }
    }

    private ValueTask<AvResult> StartAsync(CancellationToken cancellationToken)
    {
        PendingCall call = Rent();
        lock (_gate)
        {
            _inFlight++;
        }

        TimeSpan deadline = Operation.Deadline ?? AttemptDeadline;
        call.Begin(
            new()
            {
                Operation = OperationText.OfName(Operation.Name),
                Deadline = deadline,
                LostAfter = Coordinator.LostAfter,
                // Whoever waits longer than that does not want it called lost before; whoever waits for ever must be told.
                LostOnlyWhenGivenUp = deadline > Coordinator.LostAfter,
                Turns = new TurnSource(Coordinator.Dispatcher),
                Observer = this,
                Tag = Operation,
                CancellationToken = cancellationToken,
            }
        );

        ValueTask<AvResult> answer = call.Task; // Taken now: once the answer is there the object may serve another operation.
        switch (IsOnSdkThread())
        {
            case true:
                StartHere(call, call.Generation);
                break;
            case false:
                Post(call);
                break;
            default:
                Refuse(call);
                break;
        }

        return answer;
    }

    /// <summary>Null for a dispatcher that cannot even say that: it has no thread to offer (rule D4).</summary>
    private bool? IsOnSdkThread()
    {
        try
        {
            return Coordinator.Dispatcher.CheckAccess();
        }
#pragma warning disable CA1031 // Whatever a foreign CheckAccess throws; Begin has been called, so the lane must be let go.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private void Refuse(PendingCall call) =>
        call.Refuse(AvError.ByWrapper(AvErrorCode.NotInMainThread, AvErrorReason.DispatcherGone, Operation.Name));

    private void Post(PendingCall call)
    {
        int generation = call.Generation;
        call.Arm(); // The deadline runs while the operation waits for the SDK's thread (rule A5).
        try
        {
            Coordinator.Dispatcher.Post(() => StartHere(call, generation));
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws, it says that the SDK's thread has gone (rule D4).
        catch (Exception)
#pragma warning restore CA1031
        {
            Refuse(call);
        }
    }

    private void StartHere(PendingCall call, int generation)
    {
        Exception? orphan = PendingCallStart.Run(
            call,
            generation,
            slot,
            this,
            static (run, call) =>
            {
                run.Coordinator.OnStarting(call, run.Operation);
                return run.Start(call);
            }
        );
        if (orphan is not null)
        {
            // The caller has gone. Like any exception that nobody awaits it reaches TaskScheduler.UnobservedTaskException.
            _ = System.Threading.Tasks.Task.FromException(orphan);
        }
    }

    /// <summary>
    /// Waits for an operation of an earlier attempt that was given up. What it came to is this attempt's outcome, and
    /// nothing is started; null when there is none, or when it is lost (rule T7).
    /// </summary>
    private async ValueTask<AvOutcome?> TakeOverAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<AvOutcome?> settlement;
        lock (_gate)
        {
            if (_inFlight == 0)
            {
                AvOutcome? late = _lateOutcome;
                _lateOutcome = null;
                return late;
            }

            settlement = _settlement = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        using CancellationTokenRegistration registration = cancellationToken.Register(
            () => settlement.TrySetCanceled(cancellationToken),
            useSynchronizationContext: false
        );
        return await settlement.Task.ConfigureAwait(false);
    }

    /// <summary>Takes what a native operation came to for the next attempt; called under the lock.</summary>
    private bool Adopt(AvOutcome? outcome, bool late)
    {
        if (_settlement?.TrySetResult(outcome) == true)
        {
            _settlement = null;
            return true;
        }

        if (late && !_ended)
        {
            _lateOutcome = outcome; // The next attempt may ask; if none does, it is reported when the pipeline ends.
            return true;
        }

        return false;
    }
}
