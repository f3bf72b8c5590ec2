namespace AvSdk.Testing;

/// <summary>Who holds which class: an operation of ours, somebody else's, or a standing exclusion.</summary>
internal sealed class SdkExclusion
{
    private readonly Dictionary<SdkOperationClass, SdkJob> _inFlight = [];
    private readonly Dictionary<SdkOperationClass, (AvSdkOperation Operation, TimeSpan Until)> _outside = [];
    private readonly HashSet<AvSdkOperation> _standing = [];

    public SdkJob? InFlight(SdkOperationClass kind) => _inFlight.TryGetValue(kind, out SdkJob? job) ? job : null;

    public bool IsInFlight(AvSdkOperation operation) => InFlight(operation.Class)?.Call.Operation == operation;

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

    /// <summary>Somebody else's hold. The same once more does not end it earlier; another one takes its place.</summary>
    public void HoldOutside(AvSdkOperation operation, TimeSpan until)
    {
        bool isLonger =
            _outside.TryGetValue(operation.Class, out var held) && held.Operation == operation && held.Until > until;
        if (!isLonger)
        {
            _outside[operation.Class] = (operation, until);
        }
    }

    public void SetStanding(AvSdkOperation operation, bool excluded)
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
    public int Conflict(AvSdkOperation operation, TimeSpan now)
    {
        if (_standing.Contains(operation))
        {
            return SdkCode.ExclusiveOperation;
        }
        AvSdkOperation? holder =
            InFlight(operation.Class)?.Call.Operation
            ?? (
                _outside.TryGetValue(operation.Class, out var outside) && now < outside.Until ? outside.Operation : null
            );
        return holder is null ? SdkCode.Ok
            : holder == operation ? SdkCode.RepeatedOperation
            : SdkCode.ExclusiveOperation;
    }
}
