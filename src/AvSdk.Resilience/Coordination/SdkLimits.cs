namespace AvSdk.Resilience;

/// <summary>What the SDK itself keeps to.</summary>
internal static class SdkLimits
{
    /// <summary>The SDK gives an operation up by itself after this time, with 1005.</summary>
    public static readonly TimeSpan OwnTimeout = TimeSpan.FromSeconds(30);
}
