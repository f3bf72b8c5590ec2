namespace AvSdk.Resilience;

/// <summary>The lanes of a coordinator: one for each class of operations, or for each key where an operation has one (rule L1).</summary>
internal sealed class LaneTable(TimeProvider timeProvider)
{
    private readonly Dictionary<(AvOperationClass Class, string? Key), AvLane> _lanes = [];
    private bool _closed;

    /// <summary>The lane of an operation, to be released after use; null for one that is never serialized.</summary>
    /// <exception cref="ObjectDisposedException">The coordinator was disposed.</exception>
    public AvLane? Acquire(AvOperation operation)
    {
        lock (_lanes)
        {
            if (_closed)
            {
                throw new ObjectDisposedException(nameof(AvCoordinator));
            }

            if (operation.Class == AvOperationClass.None)
            {
                return null;
            }

            (AvOperationClass Class, string? Key) key = (operation.Class, operation.LaneKey);
            if (!_lanes.TryGetValue(key, out AvLane? lane))
            {
                _lanes.Add(key, lane = new AvLane(key, timeProvider));
            }

            lane.Users++;
            return lane;
        }
    }

    /// <summary>A lane of a key that nobody uses any more goes: keys may be as many as members, or as rooms.</summary>
    public void Release(AvLane lane)
    {
        lock (_lanes)
        {
            if (--lane.Users > 0 || lane.Key.Key is null)
            {
                return;
            }

            _lanes.Remove(lane.Key);
        }

        lane.Dispose();
    }

    public void Close()
    {
        lock (_lanes)
        {
            _closed = true;
        }

        foreach (AvLane lane in Snapshot())
        {
            lane.Close();
        }
    }

    /// <summary>Those that there are; somebody may be in them or not.</summary>
    public AvLane[] Snapshot()
    {
        lock (_lanes)
        {
            return [.. _lanes.Values];
        }
    }
}
