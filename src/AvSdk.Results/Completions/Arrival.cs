namespace AvSdk.Results;

/// <summary>What became of a callback that came.</summary>
internal readonly record struct Arrival
{
    /// <summary>It settled the operation.</summary>
    public bool Settles { get; init; }

    /// <summary>It is the answer for the one who waits.</summary>
    public bool Answers { get; init; }

    /// <summary>It is the host's word, not the SDK's (rule A14).</summary>
    public bool IsByHost { get; init; }

    /// <summary>It came while the start still ran, and is kept until that returns (rule A3).</summary>
    public bool IsKept { get; init; }

    /// <summary>Nobody waits for it any more: what to report, and to whom. Null for one that counts.</summary>
    public StrayReport? Stray { get; init; }
}
