using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Microsoft.Coyote.Random;
using Microsoft.Coyote.Runtime;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// Some runs, a clock, and somebody who disposes, all at a lane at once; which steps each takes is as open as their order.
/// Whatever they do: one has the turn at a time, in the order of the calls; nobody is forgotten, nor answered twice; and in
/// the end the lane is free.
/// </summary>
internal sealed class LaneScenario
{
    private const int Runs = 3;
    private const int MaxQueueLength = 2;
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(6);
    private readonly Generator _choice = Generator.Create();
    private readonly ExplorerClock _clock = new();
    private readonly LaneTable _table;
    private readonly AvOperation _operation;
    private readonly List<LaneVisitor> _visitors = [];
    private int _inside;
    private bool _closing;
    private bool _timePassed;

    private LaneScenario()
    {
        _table = new LaneTable(_clock);
        _operation = new AvOperation("X", AvOperationClass.Room) { LaneKey = _choice.NextBoolean() ? "key" : null };
    }

    public static void Play() => new LaneScenario().PlayOnce();

    private void PlayOnce()
    {
        Action[] actors = [.. Enumerable.Repeat<Action>(() => Visit(nested: false), Runs), PassTime, Close];
        Task[] tasks = [.. actors.Select(static actor => Task.Run(actor))];
        Task.WaitAll(tasks);
        Finish();
    }

    private void Visit(bool nested)
    {
        LaneVisitor visitor = Enter();
        UseTurn(visitor, nested);
        if (!visitor.IsWaiting)
        {
            return;
        }

        switch (_choice.NextInteger(4))
        {
            case 0:
                Cancel(visitor);
                break;
            case 1:
                visitor.Lane!.Abandon(visitor.Ticket!);
                Go(visitor);
                break;
            default:
                break; // It waits, until the end if need be.
        }

        UseTurn(visitor, nested);
    }

    private LaneVisitor Enter()
    {
        var visitor = new LaneVisitor(StubRun.Of(_operation), [.. _visitors.Where(static other => other.HasEntered)])
        {
            MaxWait = _choice.NextBoolean() ? LongWait : ShortWait,
        };
        try
        {
            visitor.Lane = _table.Acquire(_operation);
        }
        catch (ObjectDisposedException) when (_closing)
        {
            visitor.IsGone = true;
            return visitor;
        }

        _visitors.Add(visitor);
        visitor.Ticket = visitor.Lane!.Enter(
            visitor.Run,
            new LaneLimits(MaxQueueLength, visitor.MaxWait),
            visitor.Source.Token
        );
        visitor.HasEntered = true;
        return visitor;
    }

    private static void Cancel(LaneVisitor visitor)
    {
        visitor.Source.Cancel();
        Claim.That(!visitor.IsWaiting, "a cancelled run is still waiting");
    }

    private void UseTurn(LaneVisitor visitor, bool nested)
    {
        if (visitor.IsGone || visitor.IsWaiting)
        {
            return;
        }

        if (visitor.WasRefused)
        {
            Claim.That(Allows(visitor), "a run was refused without a reason: " + visitor.Reason);
            Go(visitor);
            return;
        }

        Claim.That(++_inside == 1, "two have the turn");
        Claim.That(!visitor.Before.Any(static other => other.IsWaiting), "one overtook another");
        SchedulingPoint.Interleave();
        if (!nested && _choice.NextBoolean())
        {
            Visit(nested: true); // A call made while one has the turn queues (rule L7).
        }

        _inside--;
        visitor.Lane!.Leave(visitor.Run);
        Go(visitor);
    }

    private void Go(LaneVisitor visitor)
    {
        visitor.IsGone = true;
        _table.Release(visitor.Lane!);
    }

    private bool Allows(LaneVisitor visitor) =>
        visitor.Reason switch
        {
            AvErrorReason.None => visitor.Source.IsCancellationRequested,
            AvErrorReason.Disposed => _closing,
            AvErrorReason.LaneTime => _timePassed,
            AvErrorReason.LaneFull => _visitors.Count > MaxQueueLength + 1,
            _ => false,
        };

    private void PassTime()
    {
        for (int steps = _choice.NextInteger(3); steps > 0; steps--)
        {
            _timePassed = true;
            _clock.Advance(ShortWait / 2);
        }
    }

    private void Close()
    {
        AvLaneState?[] seen = [.. _table.Snapshot().Select(static lane => lane.Look())];
        Claim.That(seen.All(static lane => lane is null || lane.Waiting.Count <= MaxQueueLength), "too many wait");
        if (_choice.NextInteger(4) == 0)
        {
            _closing = true;
            _table.Close();
        }
    }

    /// <summary>Everybody is done with what they came for: those whose turn has come, or comes now, leave one after the other.</summary>
    private void Finish()
    {
        if (_choice.NextBoolean())
        {
            _timePassed = true;
            _clock.Advance(ShortWait);
            Claim.That(
                !_visitors.Exists(static visitor => visitor.IsWaiting && visitor.MaxWait == ShortWait),
                "a run waits for longer than it may"
            );
            _clock.Advance(LongWait - ShortWait);
            Claim.That(!_visitors.Exists(static visitor => visitor.IsWaiting), "a run waits for longer than it may");
        }

        while (_visitors.Find(static visitor => !visitor.IsGone && !visitor.IsWaiting) is { } next)
        {
            UseTurn(next, nested: true);
        }

        Claim.That(!_visitors.Exists(static visitor => visitor.IsWaiting), "a run waits for a turn that does not come");
        if (!_closing)
        {
            Claim.That(Enter().Ticket is null, "the lane is not free in the end");
        }
    }
}
