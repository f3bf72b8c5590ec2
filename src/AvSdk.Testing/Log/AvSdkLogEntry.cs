namespace AvSdk.Testing;

/// <summary>One answer of the SDK.</summary>
/// <param name="Time">The SDK's clock, zero at its creation.</param>
/// <param name="Operation">The operation that was answered.</param>
/// <param name="Kind">By return or by callback.</param>
/// <param name="Code">The code given.</param>
/// <param name="ThreadId">The managed id of the thread on which it was given.</param>
public readonly record struct AvSdkLogEntry(
    TimeSpan Time,
    AvSdkOperation Operation,
    AvSdkLogKind Kind,
    int Code,
    int ThreadId
)
{
    /// <summary>The room, the device, the member or the path that the call was about; null where there is none.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it is the answer to a call, not a callback.</summary>
    public bool IsCall => Kind is AvSdkLogKind.Accepted or AvSdkLogKind.Refused;

    /// <summary>One line: time, operation, what it was about, how it was answered, code, thread.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Time.TotalSeconds, 8:0.000} s  {$"{Operation} {Target}".TrimEnd(), -20} {Kind, -8} {Code, 5}  thread {ThreadId}"
        );
}
