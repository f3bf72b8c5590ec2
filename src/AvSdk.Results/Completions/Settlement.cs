namespace AvSdk.Results;

/// <summary>
/// How a native operation came to its end, as it was in the moment when it did: what a callback that comes right behind it
/// changes is not seen any more.
/// </summary>
internal readonly record struct Settlement
{
    /// <summary>What it came to; null when it counts as lost (rule L6) or was never under way.</summary>
    public AvOutcome? Outcome { get; init; }

    /// <summary>Nobody waits for the outcome any more.</summary>
    public bool IsLate { get; init; }

    /// <summary>It is given up as lost; its callback may still come.</summary>
    public bool IsLost { get; init; }

    /// <summary>The host ended it (rules A14, A15): the SDK's own callback may still come.</summary>
    public bool IsByHost { get; init; }

    /// <summary>Whether a report may name it after this.</summary>
    public bool MayBeHeardOf => IsLate || IsLost || IsByHost;
}
