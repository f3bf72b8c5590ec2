using AvSdk.Results;
using Polly;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AvSdk.Resilience;

/// <summary>One attempt: to the SDK's thread, the start, the wait for its end (rules D1, D2, A5, T7).</summary>
internal abstract partial class AvRun
{
    private TaskCompletionSource<AvOutcome?>? _settlement; // Somebody waits for the operation that was given up.
    private AvOutcome? _lateOutcome; // It has ended before anybody asked.
    private bool _lateIsNews; // That is for the host to hear if nobody asks: the SDK said it.

    /// <summary>Whether the SDK has answered 1005 to an attempt before the last one: that one may have come through (rule S3).</summary>
    public bool HasTimedOutBefore { get; private set; }

    /// <summary>The record of rooms': how much it knew when an operation of this run settled last.</summary>
    public int RoomLessons { get; set; }

#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] // Rule O4: it waits in every run.
#endif
    public async ValueTask<Outcome<AvResult>> AttemptAsync(ResilienceContext context)
    {
        try
        {
            AvOutcome outcome =
                await TakeOverAsync(context.CancellationToken).ConfigureAwait(false)
                ?? (await StartAsync(context.CancellationToken).ConfigureAwait(false)).Outcome;
            HasTimedOutBefore |= LastError is { Code: AvErrorCode.Timeout, Reason: AvErrorReason.None };
            LastError = outcome as AvError;
            this.ReportAttempt(context, outcome);
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

        try
        {
            Begin(call, cancellationToken);
        }
        catch
        {
            // A clock threw; or, on .NET Framework, the token, whose source was disposed of. Nothing has begun.
            lock (_gate)
            {
                _inFlight--;
            }

            throw;
        }

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

    private void Begin(PendingCall call, CancellationToken cancellationToken)
    {
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
                Tag = this,
                CancellationToken = cancellationToken,
            }
        );
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
        call.Refuse(AvError.FromReason(AvErrorReason.DispatcherGone, Operation.Name));

    private void Post(PendingCall call)
    {
        int generation = call.Generation;
        try
        {
            call.Arm(); // The deadline runs while the operation waits for the SDK's thread (rule A5).
        }
#pragma warning disable CA1031 // Whatever a foreign clock throws: the caller gets it, and the lane must be let go.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Threw(exception);
            return;
        }

        try
        {
            Coordinator.Dispatcher.Post(() => StartHere(call, generation), abandoned: () => Abandon(call, generation));
        }
#pragma warning disable CA1031 // Whatever a foreign Post throws, it says that the SDK's thread has gone (rule D4).
        catch (Exception)
#pragma warning restore CA1031
        {
            Refuse(call);
        }
    }

    /// <summary>The start will never run: that is known now, and need not be found out by the deadline.</summary>
    private void Abandon(PendingCall call, int generation)
    {
        if (call.TryStart(generation)) // Else it was given up meanwhile, or its deadline has passed, and the object may serve another operation.
        {
            Refuse(call);
        }
    }

    private void StartHere(PendingCall call, int generation)
    {
        Exception? orphan = PendingCallStart.Run(
            call,
            generation,
            _place,
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
    private ValueTask<AvOutcome?> TakeOverAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_inFlight == 0)
            {
                AvOutcome? late = _lateOutcome;
                _lateOutcome = null;
                return new(late);
            }

            _settlement = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return WaitAsync(_settlement, cancellationToken);
        }
    }

    private static async ValueTask<AvOutcome?> WaitAsync(
        TaskCompletionSource<AvOutcome?> settlement,
        CancellationToken cancellationToken
    )
    {
        using CancellationTokenRegistration registration = cancellationToken.Register(
            () => settlement.TrySetCanceled(cancellationToken),
            useSynchronizationContext: false
        );
        return await settlement.Task.ConfigureAwait(false);
    }

    /// <summary>Takes what a native operation came to for the next attempt; called under the lock.</summary>
    private bool Adopt(AvOutcome? outcome, bool late, bool isNews)
    {
        if (_settlement?.TrySetResult(outcome) == true)
        {
            _settlement = null;
            return true;
        }

        if (late && !_ended)
        {
            _lateIsNews = isNews;
            _lateOutcome = outcome; // The next attempt may ask; if none does, it is reported when the pipeline ends.
            return true;
        }

        return false;
    }
}
