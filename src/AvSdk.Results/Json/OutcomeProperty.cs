namespace AvSdk.Results;

/// <summary>The properties that a result has in JSON.</summary>
[Flags]
internal enum OutcomeProperty
{
    None = 0,
    Code = 1,
    Edition = 1 << 1,
    AlreadyInState = 1 << 2,
    TreatedAsSuccess = 1 << 3,
    Origin = 1 << 4,
    Reason = 1 << 5,
    Operation = 1 << 6,
    OperationUtf16 = 1 << 7,
    Message = 1 << 8,
    MessageUtf16 = 1 << 9,
    Value = 1 << 10,
}
