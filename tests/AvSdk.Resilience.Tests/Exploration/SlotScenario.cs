using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Microsoft.Coyote.Random;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// Some callers who start operations in one slot, an SDK that raises its event, early, late or never, a clock, and a host that
/// fails what is under way or stops the context, all at once. Whatever they do: nothing is started while another operation
/// owes its event (rules A12, A13); each operation is answered once, by its own event or for a reason that there was; and in
/// the end the slot is free (rule L6).
/// </summary>
[SuppressMessage("Reliability", "CA2012", Justification = "An answer is looked at in any later step, and taken once.")]
internal sealed class SlotScenario
{
    private const int Refusal = 1004;
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(40);
    private readonly Generator _choice = Generator.Create();
    private readonly ExplorerClock _clock = new();
    private readonly AvCaller _caller;
    private readonly AvCompletionSlot _slot = new();
    private readonly List<SlotOperation> _operations = [];
    private readonly object _sdkThread = new();
    private readonly bool _cancels;
    private bool _stopped;

    private SlotScenario()
    {
        _caller = AvCall.With(AvErrorCatalog.AvSdk, _clock);
        _cancels = _choice.NextBoolean();
    }

    public static void Play() => new SlotScenario().PlayOnce();

    private void PlayOnce()
    {
        Action[] actors = [Call, Call, RaiseEvents, RaiseEvents, PassTime, Interfere];
        Task[] tasks = [.. actors.Select(static actor => Task.Run(actor))];
        Task.WaitAll(tasks);
        Finish();
    }

    private void Call()
    {
        SynchronizationContext.SetSynchronizationContext(null); // The verdict of the clock falls right there (rule D4).
        for (int i = 0; i < 2; i++)
        {
            SlotOperation operation = Start();
            if (_cancels && _choice.NextInteger(3) == 0)
            {
                OnSdkThread(operation.Source.Cancel);
            }

            Take(operation);
        }
    }

    private SlotOperation Start()
    {
        var operation = new SlotOperation(20_000 + _operations.Count) { BegunAt = _clock.Now };
        _operations.Add(operation);
        RunForm run = _caller.RunAsync;
        operation.Pending = run(
            _slot,
            () =>
            {
                OnSdkThread(() => StartNatively(operation));
                return operation.Returned;
            },
            null,
            operation.Source.Token,
            null
        );
        return operation;
    }

    private void StartNatively(SlotOperation operation)
    {
        Claim.That(
            !_operations.Exists(other => other.OwesEvent && _clock.Now - other.StartedAt < LostAfter),
            "an operation was started while another owed its event"
        );
        operation.WasStarted = true;
        operation.StartedAt = _clock.Now;
        operation.Returned = _choice.NextInteger(4) == 0 ? Refusal : 0;
        operation.OwesEvent = operation.Returned == 0;
        if (operation.OwesEvent && _choice.NextInteger(3) == 0)
        {
            RaiseEvent(); // Before the start returns (rule A3).
        }
    }

    private void RaiseEvents()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        for (int i = _choice.NextInteger(3); i > 0; i--)
        {
            OnSdkThread(RaiseEvent);
        }
    }

    private void RaiseEvent()
    {
        if (TakeOwed() is { } operation)
        {
            operation.EventCame = true;
            _slot.Complete(operation.EventCode, null);
        }
    }

    private SlotOperation? TakeOwed()
    {
        // The event of a lost operation would be taken for the next one's (rule A13); this SDK raises none.
        SlotOperation? owed = _operations.Find(operation =>
            operation.OwesEvent && _clock.Now - operation.StartedAt < LostAfter
        );
        if (owed is not null)
        {
            owed.OwesEvent = false;
        }

        return owed;
    }

    private void PassTime()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        for (int i = _choice.NextInteger(4); i > 0; i--)
        {
            TimeSpan step = TimeSpan.FromSeconds(_choice.NextBoolean() ? 5 : 36);
            OnSdkThread(() =>
            {
                _clock.Move(step);
                if (_cancels)
                {
                    _clock.Ring();
                }
            });
            if (!_cancels)
            {
                _clock.Ring();
            }
        }
    }

    private void Interfere()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        switch (_choice.NextInteger(4))
        {
            case 0:
                OnSdkThread(Fail);
                break;
            case 1:
                OnSdkThread(Stop);
                break;
        }
    }

    /// <summary>An event that comes instead of the slot's own.</summary>
    private void Fail()
    {
        if (TakeOwed() is { } operation)
        {
            operation.WasFailed = true;
            _slot.Fail(0, null);
        }
    }

    private void Stop()
    {
        _stopped = true;
        _operations.ForEach(static operation => operation.OwesEvent = false);
        _caller.NotifyContextStopped();
    }

    // The SDK does one thing at a time. So does whoever cancels, and the clock where somebody does: the framework waits for a
    // cancellation that is running, and the explorer cannot see into that.
    private void OnSdkThread(Action action)
    {
        lock (_sdkThread)
        {
            action();
        }
    }

    private void Take(SlotOperation operation)
    {
        if (operation.IsTaken || !operation.Pending.IsCompleted)
        {
            return;
        }

        operation.IsTaken = true;
        try
        {
            AvError error = operation.Pending.GetAwaiter().GetResult().Error!;
            Claim.That(Allows(operation, error), $"{operation.EventCode} was answered {error.Number} {error.Reason}");
        }
        catch (OperationCanceledException)
        {
            Claim.That(operation.Source.IsCancellationRequested, "an operation was cancelled by nobody");
        }
    }

    private bool Allows(SlotOperation operation, AvError error) =>
        error.Reason switch
        {
            AvErrorReason.None when error.Number == Refusal => operation.Returned == Refusal,
            AvErrorReason.None => error.Number == operation.EventCode && operation.EventCame,
            AvErrorReason.SlotBusy => !operation.WasStarted && _operations.Count > 1,
            AvErrorReason.Deadline => _clock.Now - operation.BegunAt >= AvCaller.DefaultDeadline,
            AvErrorReason.FailedByHost => operation.WasFailed,
            AvErrorReason.ContextStopped => _stopped,
            _ => false,
        };

    private void Finish()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Claim.That(
            !_operations.Exists(static operation =>
                operation.EventCame && !operation.IsTaken && !operation.Pending.IsCompleted
            ),
            "an operation was not answered by its event"
        );
        _clock.Advance(AvCaller.DefaultDeadline);
        _operations.ForEach(Take);
        Claim.That(_operations.TrueForAll(static operation => operation.IsTaken), "an operation was not answered");
        _operations.ForEach(static operation => operation.OwesEvent = false);
        _clock.Advance(LostAfter);
        Claim.That(!_slot.IsBusy, "the slot is not free in the end");
        SlotOperation last = Start();
        RaiseEvent();
        Take(last);
        Claim.That(last.IsTaken, "the last operation was not answered");
    }

    // Coyote fails at the value tasks that come from a call into another assembly, and not at those from a delegate of this one.
    private delegate ValueTask<AvResult> RunForm(
        AvCompletionSlot slot,
        Func<int> start,
        TimeSpan? deadline,
        CancellationToken cancellationToken,
        string? operation
    );
}
