using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>What the pipeline does about an error: what the table advises, unless the user said otherwise.</summary>
internal sealed class AvRemedyMap
{
    private readonly Dictionary<int, AvRemedies> _overrides;

    public AvRemedyMap(AvRemedyOverrides? overrides = null) =>
        // A copy: a pipeline that is running does not change its mind between two strategies.
        _overrides = overrides is null ? [] : new(overrides.ByNumber);

    /// <summary>What the table advises, and nothing else.</summary>
    public static AvRemedyMap OfTable { get; } = new();

    public bool Advises(AvError error, AvRemedies remedy) =>
        error.Reason != AvErrorReason.FailedByHost // Another event's number: the table does not speak of it (rule A14).
        && Has(
            error.Origin != AvErrorOrigin.Wrapper && _overrides.TryGetValue(error.Number, out AvRemedies replaced)
                ? replaced
                : TableOf(error),
            remedy
        );

    // What this library made up itself is nobody's advice (rule T1), except that a busy slot is waited for (rule C3).
    private static AvRemedies TableOf(AvError error) =>
        error.Origin != AvErrorOrigin.Wrapper ? error.Info.Remedies
        : error.Reason == AvErrorReason.SlotBusy ? AvRemedies.WaitForPreviousOperation
        : AvRemedies.None;

    private static bool Has(AvRemedies remedies, AvRemedies remedy) => (remedies & remedy) != 0;
}
