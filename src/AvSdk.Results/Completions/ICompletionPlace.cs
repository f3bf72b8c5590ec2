namespace AvSdk.Results;

/// <summary>Where the operation is kept that an event completes: one at a time (rule A12).</summary>
internal interface ICompletionPlace
{
    /// <summary>The operation that has the place; a call and the use of it that is meant.</summary>
    (PendingCall Call, int Generation)? Current { get; }

    /// <summary>Takes the place for an operation; false when another one has it.</summary>
    bool TryOccupy(PendingCall call);

    /// <summary>Frees the place, if it is this operation that has it.</summary>
    void Release(PendingCall call);
}
