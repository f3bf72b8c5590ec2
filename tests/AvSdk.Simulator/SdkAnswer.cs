namespace AvSdk.Simulator;

/// <summary>
/// One scripted answer. An int stands for a callback with that code (for operations without a callback, for the
/// return). A code other than 0 changes no state; 0 does what the operation always does.
/// </summary>
public sealed record SdkAnswer
{
    /// <summary>What the start returns. When it is not 0, the operation never began.</summary>
    public int Return { get; init; }

    /// <summary>What the callback says.</summary>
    public int Code { get; init; }

    /// <summary>The text given with the callback; null for the SDK's own.</summary>
    public string? Info { get; init; }

    /// <summary>No callback comes, though the operation ends as it would have.</summary>
    public bool Silent { get; init; }

    /// <summary>The callback comes inside the start, before it returns, on the caller's thread.</summary>
    public bool Early { get; init; }

    /// <summary>
    /// From the start to the end. Null for the operation's duration (30 s for 1005);
    /// <see cref="Timeout.InfiniteTimeSpan"/> for an operation that never ends and holds its class.
    /// </summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>The callback comes a second time, this long after the first.</summary>
    public TimeSpan? Echo { get; init; }

    /// <summary>The start returns 0, then the callback brings <paramref name="code"/>.</summary>
    public static SdkAnswer ByCallback(int code, TimeSpan? delay = null) => new() { Code = code, Delay = delay };

    /// <summary>The start returns <paramref name="code"/>; unless that is 0, no callback comes.</summary>
    public static SdkAnswer ByReturn(int code) => new() { Return = code, Silent = code != SdkCode.Ok };

    public static implicit operator SdkAnswer(int code) => ByCallback(code);
}
