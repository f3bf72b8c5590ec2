using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// Lets one run at a time through, strictly in the order in which they came (rule L1). It is handed over directly: no
/// newcomer can overtake the one that was next.
/// </summary>
internal sealed class AvLane((AvOperationClass Class, string? Key) key)
{
    private readonly object _gate = new(); // An object, not System.Threading.Lock: netstandard2.0 has none.
    private readonly LinkedList<LaneTicket> _queue = new();
    private AvRun? _holder;
    private bool _closed;

    public (AvOperationClass Class, string? Key) Key => key;

    /// <summary>How many runs are in it or wait for it; the table's, under its lock.</summary>
    public int Users { get; set; }

    /// <summary>Takes the lane if it is free; else queues. The order of the calls is the order of the turns.</summary>
    /// <returns>Null when the run has the lane; else the ticket to wait with.</returns>
    public LaneTicket? Enter(AvRun run, CancellationToken cancellationToken)
    {
        LaneTicket ticket;
        lock (_gate)
        {
            if (_holder is null && !_closed)
            {
                _holder = run;
                return null;
            }

            ticket = new LaneTicket(this, run);
            if (!_closed)
            {
                ticket.Node = _queue.AddLast(ticket);
            }
        }

        if (ticket.Node is null)
        {
            ticket.Refuse(AvErrorReason.Disposed);
        }
        else
        {
            ticket.WatchFor(cancellationToken);
        }

        return ticket;
    }

    /// <summary>Gives the lane to the next in the queue.</summary>
    public void Leave(AvRun run)
    {
        LaneTicket? next;
        lock (_gate)
        {
            if (_holder != run)
            {
                return;
            }

            next = _queue.First?.Value;
            _holder = next?.Run;
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
            foreach (LaneTicket ticket in waiting)
            {
                Take(ticket);
            }
        }

        foreach (LaneTicket ticket in waiting)
        {
            ticket.Refuse(AvErrorReason.Disposed);
        }
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
