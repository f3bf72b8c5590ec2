namespace AvSdk.Simulator;

/// <summary>One answer of the SDK.</summary>
/// <param name="Time">The SDK's clock, zero at its creation.</param>
/// <param name="Operation">The operation that was answered.</param>
/// <param name="Kind">By return or by callback.</param>
/// <param name="Code">The code given.</param>
/// <param name="ThreadId">The managed id of the thread on which it was given.</param>
public readonly record struct SdkLogEntry(
    TimeSpan Time,
    SdkOperation Operation,
    SdkLogKind Kind,
    int Code,
    int ThreadId
)
{
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Time.TotalSeconds, 8:0.000} s  {Operation, -14} {Kind, -8} {Code, 5}  thread {ThreadId}"
        );
}
