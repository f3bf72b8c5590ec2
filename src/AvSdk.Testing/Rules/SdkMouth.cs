namespace AvSdk.Testing;

/// <summary>Where a callback comes from.</summary>
[Flags]
internal enum SdkMouth
{
    /// <summary>Where callbacks come as a rule.</summary>
    Usual = 1,

    /// <summary>A thread of the SDK's own, whatever the rule.</summary>
    Foreign = 2,

    Any = Usual | Foreign,
}
