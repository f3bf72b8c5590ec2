using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// What the pipeline does about an error: what the edition's table advises, unless the user said otherwise. What the
/// operation says counts before what the pipeline says (rule T1).
/// </summary>
internal sealed class AvRemedyMap(AvRemedyOverrides? overrides = null)
{
    // A copy: a pipeline that is running does not change its mind between two strategies.
    private readonly AvRemedyOverrides? _overrides = overrides?.Freeze();

    /// <summary>What the table advises, and nothing else.</summary>
    public static AvRemedyMap OfTable { get; } = new();

    public bool Advises(AvError error, AvOperation operation, AvRemedies remedy) =>
        error.Reason != AvErrorReason.FailedByHost // Another event's number: the table does not speak of it (rule A14).
        && ((operation.Remedies?.Find(error) ?? _overrides?.Find(error) ?? TableOf(error)) & remedy) != 0;

    // What this library made up itself is nobody's advice (rule T1), except that a busy slot is waited for (rule C3).
    private static AvRemedies TableOf(AvError error) =>
        error.Origin != AvErrorOrigin.Wrapper ? error.Info.Remedies
        : error.Reason == AvErrorReason.SlotBusy ? AvRemedies.WaitForPreviousOperation
        : AvRemedies.None;
}
