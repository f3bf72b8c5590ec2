namespace AvSdk.Testing;

/// <summary>What will come of a call: what its start returns, and what ends it and when.</summary>
internal sealed class SdkJob(SdkCall call)
{
    public static readonly TimeSpan Never = TimeSpan.MaxValue;

    public SdkCall Call { get; } = call;
    public int Return { get; init; }
    public int Code { get; set; }
    public string? Info { get; init; }
    public TimeSpan Due { get; set; }

    /// <summary>Until when the SDK waits for a server; <see cref="Never"/> where there is none to wait for.</summary>
    public TimeSpan GivenUpAt { get; set; } = Never;
    public bool Silent { get; init; }
    public bool Early { get; init; }

    /// <summary>The callback comes before the start returns.</summary>
    public bool CallsBackInside => Early && !Silent;
    public TimeSpan? Echo { get; init; }
    public SdkMouth Mouth { get; init; } = SdkMouth.Usual;

    /// <summary>The operation has really begun: it holds its class, and has its effect if it ends with 0.</summary>
    public bool IsLive => Return == SdkCode.Ok && !IsBare;

    /// <summary>A callback without an operation: an echo, a disconnect, the answer to a refused void start.</summary>
    public bool IsBare { get; init; }

    /// <summary>A callback that came before, and comes once more.</summary>
    public bool IsEcho { get; init; }
}
