namespace AvSdk.Testing;

/// <summary>A device, which is open or not, or a member, whose view is shown or not.</summary>
internal sealed class SdkTarget
{
    public bool On { get; set; }
    public bool HasVideo { get; set; }
}
