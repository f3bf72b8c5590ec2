using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Microsoft.Coyote.Random;
using Microsoft.Coyote.Runtime;
using Polly;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// Some callers whose runs start an operation, wait, end and are used again; the SDK's thread; an SDK that calls back early,
/// late or never; a clock; and a host that reports a disconnect or a stopped context. All at once, and no lock is common
/// to them. Whatever they do: a run has its lane until its pipeline has ended, and is free of it in the end (rules L2, L5, L6);
/// each caller has one answer, for a reason that there was; nothing throws into the SDK (rule A10); and a run that is used again is not
/// taken for the one that it was (rule A6).
/// </summary>
[SuppressMessage("Reliability", "CA2012", Justification = "An answer is looked at in any later step, and taken once.")]
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "Neither holds anything: the dispatcher has no thread, and disposing would answer."
)]
internal sealed class RunScenario
{
    private const int Refusal = 1004;
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Grace = PendingCall.Grace;
    private readonly Generator _choice = Generator.Create();
    private readonly ExplorerClock _clock = new();
    private readonly ExplorerDispatcher _sdk = new();
    private readonly AvCoordinator _coordinator;
    private readonly AvLaneResilienceStrategy _entry;
    private readonly List<RunVisit> _visits = [];
    private readonly Stack<ExploredRun> _idle = new();
    private int _begun;
    private bool _disconnected;
    private bool _stopped;

    private RunScenario()
    {
        _coordinator = new AvCoordinator(
            _sdk,
            options: new AvCoordinatorOptions { TimeProvider = _clock, LostAfter = LostAfter }
        );
        _coordinator.LateSettled += OnLate;
        _entry = new AvLaneResilienceStrategy(new AvLaneStrategyOptions { Coordinator = _coordinator }, null!);
    }

    public static void Play() => new RunScenario().PlayOnce();

    private void PlayOnce()
    {
        Action[] actors = [Call, Call, TurnSdk, CallBack, PassTime, Interfere];
        Task[] tasks = [.. actors.Select(static actor => Task.Run(actor))];
        Task.WaitAll(tasks);
        Finish();
    }

    private void Call()
    {
        for (int i = 0; i < 2; i++)
        {
            RunVisit visit = Begin();
            for (int steps = 0; steps < 2 && !visit.IsTaken; steps++)
            {
                Await(() => visit.Takeover?.IsCompleted ?? visit.Attempt.IsCompleted);
                GoOn(visit);
            }
        }
    }

    private RunVisit Begin()
    {
        int number = _begun++;
        ExploredRun run = _idle.TryPop(out ExploredRun? idle) ? idle : new ExploredRun(_idle.Push);
        AvOperation operation = AvOperation.EnterRoom("room") with { LaneKey = $"{number}" }; // A lane of its own.
        var visit = new RunVisit(operation, 20_000 + number, run, _clock.Now);
        _visits.Add(visit);
        run.Begin(operation, _entry, done => Start(visit, done));
        visit.Lane = _coordinator.AcquireLane(operation)!;
        Claim.That(
            visit.Lane.Enter(run, new LaneLimits(0, LostAfter), CancellationToken.None) is null,
            "a new lane is not free"
        );
        run.Hold(visit.Lane);
        visit.Attempt = run.BeginAttempt();
        return visit;
    }

    private int Start(RunVisit visit, AvCompletion done)
    {
        visit.Done = done;
        switch (_choice.NextInteger(5))
        {
            case 0:
                SchedulingPoint.Interleave(); // Its time may be over by now.
                visit.Returned = Refusal;
                return Refusal;
            case 1:
                if (_choice.NextBoolean())
                {
                    Await(() => _clock.Now - visit.BegunAt > AvCaller.DefaultDeadline + Grace);
                }

                throw visit.Thrown = new InvalidOperationException("The start failed.");
            case 2:
                visit.OwesCallback = true;
                CallBack(visit); // Before the start returns (rule A3).
                return 0;
            default:
                visit.OwesCallback = true;
                return 0;
        }
    }

    private void TurnSdk()
    {
        for (int i = 0; i < 8; i++)
        {
            SchedulingPoint.Interleave();
            _sdk.Turn();
        }
    }

    private void CallBack()
    {
        for (int i = _choice.NextInteger(4); i > 0; i--)
        {
            Await(IsCallbackOwed);
            if (_visits.Find(static visit => visit.OwesCallback) is { } visit)
            {
                CallBack(visit);
            }
        }
    }

    private void CallBack(RunVisit visit)
    {
        visit.CallbackCame = true;
        visit.OwesCallback = false;
        visit.Done.Complete(visit.EventCode);
    }

    private void PassTime()
    {
        for (int i = _choice.NextInteger(4); i > 0; i--)
        {
            SchedulingPoint.Interleave();
            _clock.Advance(TimeSpan.FromSeconds(_choice.NextBoolean() ? 6 : 36));
        }
    }

    private void Interfere()
    {
        switch (_choice.NextInteger(3))
        {
            case 0:
                Await(IsCallbackOwed);
                _disconnected = true;
                _coordinator.NotifyDisconnected(0, null);
                break;
            case 1:
                Await(IsCallbackOwed);
                _stopped = true;
                _coordinator.NotifyContextStopped();
                break;
        }
    }

    private bool IsCallbackOwed() => _visits.Exists(static visit => visit.OwesCallback);

    /// <summary>Lets others go first for a while, so that something happens that this would be a step too early for.</summary>
    private static void Await(Func<bool> condition)
    {
        for (int i = 0; i < 20 && !condition(); i++)
        {
            SchedulingPoint.Interleave();
        }
    }

    /// <summary>The pipeline's steps, and its caller's, as far as they can be taken now.</summary>
    private void GoOn(RunVisit visit)
    {
        visit.Outcome ??= TryGetOutcome(visit);
        if (visit.Outcome is not { } outcome)
        {
            return;
        }

        Claim.That(visit.Lane!.Look() is not null, "a run has lost its lane before its pipeline ended");
        visit.Run.End();
        visit.Run.Finish(outcome);
        Claim.That(visit.Answer.IsCompleted, "a caller was not answered");
        visit.IsTaken = true;
        try
        {
            AvOutcome answer = visit.Answer.GetAwaiter().GetResult().Outcome;
            Claim.That(answer == outcome.Result.Outcome, "a caller has another's answer");
        }
        catch (InvalidOperationException exception)
        {
            Claim.That(exception == visit.Thrown, $"a caller was answered {exception}");
        }
    }

    private Outcome<AvResult>? TryGetOutcome(RunVisit visit)
    {
        if (visit.Takeover is { } takeover)
        {
            return takeover.IsCompleted ? TakeOver(visit, takeover) : null;
        }

        if (!visit.Attempt.IsCompleted)
        {
            return null;
        }

        AvResult result;
        try
        {
            result = visit.Attempt.GetAwaiter().GetResult();
        }
        catch (InvalidOperationException exception)
        {
            Claim.That(exception == visit.Thrown, $"{visit.EventCode} threw {exception}");
            return Outcome.FromException<AvResult>(exception);
        }

        Claim.That(Allows(visit, result.Outcome), $"{visit.EventCode} came to {result.Outcome}");
        if (result.Error is { Reason: AvErrorReason.Deadline } && _choice.NextBoolean())
        {
            visit.Attempt = new(result);
            visit.Takeover = visit.Run.TakeOver();
            return TryGetOutcome(visit);
        }

        return Outcome.FromResult(result);
    }

    /// <summary>The next attempt has what the first one left behind (rule T7); where that is nothing, this pipeline gives up.</summary>
    private Outcome<AvResult> TakeOver(RunVisit visit, ValueTask<AvOutcome?> takeover)
    {
        AvOutcome? late = takeover.GetAwaiter().GetResult();
        Claim.That(late is null || Allows(visit, late), $"{visit.EventCode} took over {late}");
        return Outcome.FromResult(late is null ? visit.Attempt.GetAwaiter().GetResult() : new AvResult(late));
    }

    private bool Allows(RunVisit visit, AvOutcome outcome) =>
        outcome is AvError error
        && error.Reason switch
        {
            AvErrorReason.None when error.Number == Refusal => visit.Returned == Refusal,
            AvErrorReason.None => error.Number == visit.EventCode && visit.CallbackCame,
            AvErrorReason.Deadline => _clock.Now - visit.BegunAt >= AvCaller.DefaultDeadline,
            AvErrorReason.FailedByHost => _disconnected,
            AvErrorReason.ContextStopped => _stopped,
            _ => false,
        };

    private void OnLate(AvOperation operation, int code)
    {
        RunVisit? visit = _visits.Find(visit => visit.Operation == operation);
        Claim.That(visit is not null, "nobody's operation was reported");
        Claim.That(
            code == visit!.EventCode
                || code == Refusal && visit.Returned == Refusal
                || code < 20_000 && (_disconnected || _stopped),
            $"{visit.EventCode} was reported late with {code}"
        );
    }

    private void Finish()
    {
        _visits.ForEach(GoOnToTheEnd); // Before what was posted: that may name a run that serves nothing, or another.
        DrainSdk();
        _clock.Advance(AvCaller.DefaultDeadline);
        DrainSdk();
        _visits.ForEach(GoOnToTheEnd);
        _clock.Advance(LostAfter);
        DrainSdk();
        for (int i = 0; i < 100 && _visits.Exists(static visit => !visit.IsTaken); i++)
        {
            _visits.ForEach(GoOnToTheEnd);
            SchedulingPoint.Yield(); // To what a takeover still has to do.
        }

        Claim.That(_visits.TrueForAll(static visit => visit.IsTaken), "a caller was not answered");
        Claim.That(_coordinator.GetLanes().Count == 0, "a lane is not free in the end");
        Claim.That(_coordinator.GetInFlight().Count == 0, "an operation is in flight in the end");
        _visits.FindAll(static visit => visit.OwesCallback).ForEach(CallBack); // Of the lost, and of those the host ended.
        DrainSdk();
    }

    private void GoOnToTheEnd(RunVisit visit)
    {
        if (!visit.IsTaken)
        {
            GoOn(visit);
        }
    }

    private void DrainSdk()
    {
        while (_sdk.Turn()) { }
    }
}
