namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>The two implementations of one behaviour.</summary>
public enum SdkKind
{
    Fake,
    Native,
}
