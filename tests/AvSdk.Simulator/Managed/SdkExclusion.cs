namespace AvSdk.Simulator;

/// <summary>Who holds which class: an operation of ours, somebody else's, or a standing exclusion.</summary>
internal sealed class SdkExclusion
{
    private readonly Dictionary<SdkOperationClass, SdkJob> _inFlight = [];
    private readonly Dictionary<SdkOperationClass, (SdkOperation Operation, TimeSpan Until)> _outside = [];
    private readonly HashSet<SdkOperation> _standing = [];

    public SdkJob? InFlight(SdkOperationClass kind) => _inFlight.GetValueOrDefault(kind);

    public bool IsInFlight(SdkOperation operation) => InFlight(operation.Class)?.Call.Operation == operation;

    public void Hold(SdkJob job)
    {
        if (job.Call.Operation.Class is not SdkOperationClass.None and var kind)
        {
            _inFlight[kind] = job;
        }
    }

    public void Release(SdkJob job)
    {
        if (InFlight(job.Call.Operation.Class) == job)
        {
            _inFlight.Remove(job.Call.Operation.Class);
        }
    }

    public void ReleaseAll() => _inFlight.Clear();

    public void HoldOutside(SdkOperation operation, TimeSpan until) => _outside[operation.Class] = (operation, until);

    public void SetStanding(SdkOperation operation, bool excluded)
    {
        if (excluded)
        {
            _standing.Add(operation);
        }
        else
        {
            _standing.Remove(operation);
        }
    }

    /// <summary>1001 when the same operation is under way, 1002 when another one of its class is.</summary>
    public int Conflict(SdkOperation operation, TimeSpan now)
    {
        if (_standing.Contains(operation))
        {
            return SdkCode.ExclusiveOperation;
        }
        SdkOperation? holder =
            InFlight(operation.Class)?.Call.Operation
            ?? (
                _outside.TryGetValue(operation.Class, out var outside) && now < outside.Until ? outside.Operation : null
            );
        return holder is null ? SdkCode.Ok
            : holder == operation ? SdkCode.RepeatedOperation
            : SdkCode.ExclusiveOperation;
    }
}
