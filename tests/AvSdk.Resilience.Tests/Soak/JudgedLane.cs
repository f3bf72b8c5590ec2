using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>What the judge knows of a lane.</summary>
internal sealed class JudgedLane
{
    /// <summary>The start of what is in flight.</summary>
    public AvSdkLogEntry? InFlight { get; set; }

    /// <summary>The SDK is done with it, and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The start of what counts as lost, although the SDK is still at it.</summary>
    public AvSdkLogEntry? Overdue { get; set; }

    /// <summary>When somebody outside held the class last.</summary>
    public (TimeSpan From, TimeSpan Until) Outside { get; set; } = (TimeSpan.MaxValue, TimeSpan.MinValue);

    public override string ToString() =>
        InFlight is { } entry ? $"in flight {entry}{(IsSilent ? ", silent" : "")}"
        : Overdue is { } lost ? $"lost {lost}"
        : "free";
}
