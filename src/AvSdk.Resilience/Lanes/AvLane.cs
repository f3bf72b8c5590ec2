using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// Lets one run at a time through, strictly in the order in which they came (rule L1). It is handed over directly: no
/// newcomer can overtake the one that was next. The queue is bounded, in length and in time (rule L8).
/// </summary>
internal sealed class AvLane : IDisposable
{
    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private readonly LinkedList<LaneTicket> _queue = new();
    private readonly LaneClock _clock; // Read outside the lock: a clock turned by hand may run timers where it is read.
    private AvRun? _holder;
    private TimeSpan _heldSince;
    private bool _closed;

    public AvLane((AvOperationClass Class, string? Key) key, TimeProvider timeProvider)
    {
        Key = key;
        _clock = new LaneClock(timeProvider, RefuseOverdue);
    }

    public (AvOperationClass Class, string? Key) Key { get; }

    /// <summary>How many runs are in it or wait for it; the table's, under its lock.</summary>
    public int Users { get; set; }

    /// <summary>How long the run that has the turn has had it; for that run to ask.</summary>
    public TimeSpan HeldFor
    {
        get
        {
            TimeSpan now = _clock.Now;
            lock (_gate)
            {
                return now - _heldSince;
            }
        }
    }

    /// <summary>Takes the lane if it is free; else queues. The order of the calls is the order of the turns.</summary>
    /// <returns>Null when the run has the lane; else the ticket to wait with, which may have been refused at once.</returns>
    public LaneTicket? Enter(AvRun run, LaneLimits limits, CancellationToken cancellationToken)
    {
        LaneTicket ticket;
        AvErrorReason refusal;
        TimeSpan now = _clock.Now;
        lock (_gate)
        {
            if (_holder is null && !_closed)
            {
                HandTo(run, now);
                return null;
            }

            ticket = new LaneTicket(this, run, now, limits.Time);
            refusal =
                _closed ? AvErrorReason.Disposed
                : _queue.Count >= limits.Length ? AvErrorReason.LaneFull
                : AvErrorReason.None;
            if (refusal == AvErrorReason.None)
            {
                ticket.Node = _queue.AddLast(ticket);
            }
        }

        if (refusal != AvErrorReason.None)
        {
            ticket.Refuse(refusal);
        }
        else
        {
            Watch(ticket, cancellationToken);
        }

        return ticket;
    }

    private void Watch(LaneTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            ticket.WatchFor(cancellationToken);
            _clock.RingBy(ticket.Due);
        }
        catch
        {
            // The clock threw; or, on .NET Framework, the token, whose source was disposed of. Nobody has the ticket.
            Abandon(ticket);
            throw;
        }
    }

    /// <summary>Gives the lane to the next in the queue.</summary>
    public void Leave(AvRun run)
    {
        LaneTicket? next;
        TimeSpan now = _clock.Now;
        lock (_gate)
        {
            if (_holder != run)
            {
                return;
            }

            next = _queue.First?.Value;
            HandTo(next?.Run, now);
            Take(next);
        }

        next?.Admit();
    }

    /// <summary>Takes a ticket out of the queue; false when its turn has come already.</summary>
    public bool TryWithdraw(LaneTicket ticket)
    {
        lock (_gate)
        {
            return Take(ticket);
        }
    }

    /// <summary>Gives up a place in the queue, or the turn if it has come.</summary>
    public void Abandon(LaneTicket ticket)
    {
        ticket.StopWatching();
        if (!TryWithdraw(ticket))
        {
            Leave(ticket.Run);
        }
    }

    public void Close()
    {
        LaneTicket[] waiting;
        lock (_gate)
        {
            _closed = true;
            waiting = [.. _queue];
            Array.ForEach(waiting, ticket => Take(ticket));
        }

        Array.ForEach(waiting, static ticket => ticket.Refuse(AvErrorReason.Disposed));
        Dispose();
    }

    /// <summary>Nobody will wait in it any more: its timer goes.</summary>
    public void Dispose() => _clock.Dispose();

    /// <summary>What it is like now; null when nobody is in it, and so nobody waits for it either.</summary>
    public AvLaneState? Look()
    {
        TimeSpan now = _clock.Now;
        lock (_gate)
        {
            return _holder is null
                ? null
                : new AvLaneState(
                    Key,
                    new AvTimedOperation(_holder.Operation, now - _heldSince),
                    _holder.IsOver,
                    [.. _queue.Select(ticket => new AvTimedOperation(ticket.Run.Operation, now - ticket.Since))]
                );
        }
    }

    /// <summary>Answers those who have waited as long as they may.</summary>
    /// <returns>When the next of them will have.</returns>
    private TimeSpan RefuseOverdue()
    {
        LaneTicket[] overdue;
        TimeSpan next;
        TimeSpan now = _clock.Now;
        lock (_gate)
        {
            overdue = [.. _queue.Where(ticket => ticket.Due <= now)];
            Array.ForEach(overdue, ticket => Take(ticket));
            next = _queue.Select(static ticket => ticket.Due).DefaultIfEmpty(LaneClock.Never).Min();
        }

        Array.ForEach(overdue, static ticket => ticket.Refuse(AvErrorReason.LaneTime));
        return next;
    }

    /// <summary>Called under the lock.</summary>
    private void HandTo(AvRun? run, TimeSpan now)
    {
        _holder = run;
        _heldSince = now;
    }

    /// <summary>Takes a ticket out of the queue; called under the lock.</summary>
    private bool Take(LaneTicket? ticket)
    {
        if (ticket?.Node is not { List: not null } node)
        {
            return false;
        }

        _queue.Remove(node);
        return true;
    }
}
