namespace AvSdk.Simulator.Tests;

/// <summary>The two implementations of one behaviour.</summary>
public enum SdkKind
{
    Managed,
    Native,
}
