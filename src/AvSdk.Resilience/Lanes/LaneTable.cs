namespace AvSdk.Resilience;

/// <summary>The lanes of a coordinator: one for each class of operations, or for each key where an operation has one (rule L1).</summary>
internal sealed class LaneTable
{
    private readonly Dictionary<(AvOperationClass, string?), AvLane> _lanes = [];
    private bool _closed;

    /// <summary>The lane of an operation; null for one that is never serialized.</summary>
    /// <exception cref="ObjectDisposedException">The coordinator was disposed.</exception>
    public AvLane? Find(AvOperation operation)
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

            (AvOperationClass, string?) key = (operation.Class, operation.LaneKey);
            if (!_lanes.TryGetValue(key, out AvLane? lane))
            {
                _lanes.Add(key, lane = new AvLane());
            }

            return lane;
        }
    }

    public void Close()
    {
        AvLane[] lanes;
        lock (_lanes)
        {
            _closed = true;
            lanes = [.. _lanes.Values];
        }

        foreach (AvLane lane in lanes)
        {
            lane.Close();
        }
    }
}
