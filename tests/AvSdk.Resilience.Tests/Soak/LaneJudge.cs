using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// Reads the SDK's own record, entry by entry, and keeps none of it: did we start an operation while another one of its lane was in flight,
/// or was a conflict due to nobody outside? An operation without a callback is in flight until it is lost (rules L2, L6).
/// </summary>
/// <param name="lostAfter">The age at which an operation counts as lost; if it goes on after that, it is an outsider.</param>
/// <param name="shortest">No operation takes less. A callback that comes sooner is the second one of the operation before.</param>
internal sealed class LaneJudge(TimeSpan lostAfter, TimeSpan shortest)
{
    private const int FaultsTold = 10;
    private readonly Dictionary<AvOperationClass, JudgedLane> _lanes = [];
    private readonly List<string> _faults = [];
    private int _callbacks;
    private int _withheld;
    private int _overdue;

    /// <summary>The first of what is wrong.</summary>
    public string Faults => string.Join("\n", _faults);

    /// <summary>Starts while another operation of the lane was in flight.</summary>
    public int Overlaps { get; private set; }

    /// <summary>Those of them that the SDK refused because of the other one: 1001 and 1002.</summary>
    public int Conflicts { get; private set; }

    /// <summary>1001 and 1002 while nobody outside was at it.</summary>
    public int Unexplained { get; private set; }

    /// <summary>1001 and 1002 that are somebody else's doing.</summary>
    public int Excused { get; private set; }

    /// <summary>1007.</summary>
    public int OffThread { get; private set; }

    public int Accepted { get; private set; }

    /// <summary>How often the SDK said 1005.</summary>
    public int Timeouts { get; private set; }

    /// <summary>Callbacks that came a second time, once all is over.</summary>
    public int Doubles => _callbacks + _withheld - Accepted;

    /// <summary>Operations whose callback did not come before they were lost.</summary>
    public int Lost => _withheld + _overdue;

    public bool HasFaults => Overlaps + Unexplained + OffThread > 0;

    /// <summary>What is in flight, for a person to read.</summary>
    public override string ToString()
    {
        lock (_lanes)
        {
            return string.Join("; ", _lanes.Select(static lane => $"{lane.Key}: {lane.Value}"));
        }
    }

    /// <summary>Somebody outside holds a class, from then until then.</summary>
    public void TellOutside(AvSdkOperation operation, TimeSpan from, TimeSpan until)
    {
        lock (_lanes)
        {
            Lane(SoakLanes.Of(operation)).Outside = (from, until);
        }
    }

    public void Hear(AvSdkLogEntry entry)
    {
        lock (_lanes)
        {
            Accepted += entry.Kind is AvSdkLogKind.Accepted ? 1 : 0;
            Timeouts += entry.Code == 1005 && entry.Kind is not AvSdkLogKind.Withheld ? 1 : 0;
            _callbacks += entry.Kind is AvSdkLogKind.Callback ? 1 : 0;
            _withheld += entry.Kind is AvSdkLogKind.Withheld ? 1 : 0;
            if (SoakLanes.Of(entry.Operation, entry.Target) is not AvOperationClass.None and var key)
            {
                Judge(Lane(key), entry);
            }
        }
    }

    private void Judge(JudgedLane lane, AvSdkLogEntry entry)
    {
        switch (entry.Kind)
        {
            case AvSdkLogKind.Callback:
                End(lane, entry);
                break;
            case AvSdkLogKind.Withheld:
                lane.IsSilent = true;
                break;
            default:
                Start(lane, entry);
                break;
        }
    }

    private void Start(JudgedLane lane, AvSdkLogEntry entry)
    {
        if (lane.InFlight is { } earlier)
        {
            if (entry.Time - earlier.Time < lostAfter)
            {
                Overlaps++;
                Conflicts += entry.Code is 1001 or 1002 ? 1 : 0;
                Fault($"{entry}, while in flight: {earlier}");
            }
            else
            {
                lane.Overdue = lane.IsSilent ? null : earlier;
                lane.InFlight = null;
            }
        }

        if (entry.Kind is AvSdkLogKind.Accepted)
        {
            (lane.InFlight, lane.IsSilent) = (entry, false);
        }
        else if (entry.Code == 1007)
        {
            OffThread++;
            Fault($"{entry}, not the SDK's thread");
        }
        else if (entry.Code is 1001 or 1002 && lane.InFlight is null)
        {
            Excuse(lane, entry);
        }
    }

    private void Excuse(JudgedLane lane, AvSdkLogEntry entry)
    {
        if (lane.Overdue is not null || (entry.Time >= lane.Outside.From && entry.Time <= lane.Outside.Until))
        {
            Excused++;
        }
        else
        {
            Unexplained++;
            Fault($"{entry}, and nobody was in the way");
        }
    }

    private void End(JudgedLane lane, AvSdkLogEntry entry)
    {
        if (lane.Overdue is not null)
        {
            lane.Overdue = null;
            _overdue++;
        }
        else if (lane.InFlight is { } started && entry.Time - started.Time >= shortest)
        {
            lane.InFlight = null;
            _overdue += entry.Time - started.Time >= lostAfter ? 1 : 0;
        }
    }

    private void Fault(string text)
    {
        if (_faults.Count < FaultsTold)
        {
            _faults.Add(text);
        }
    }

    private JudgedLane Lane(AvOperationClass key)
    {
        if (!_lanes.TryGetValue(key, out JudgedLane? lane))
        {
            _lanes.Add(key, lane = new JudgedLane());
        }

        return lane;
    }
}
