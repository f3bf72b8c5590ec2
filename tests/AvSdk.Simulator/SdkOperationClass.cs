namespace AvSdk.Simulator;

/// <summary>Operations of one class exclude each other; those of <see cref="None"/> run side by side.</summary>
public enum SdkOperationClass
{
    None,
    Context,
    Room,
    Device,
    Member,
}
