namespace AvSdk.Testing;

/// <summary>Operations of one class exclude each other; those of <see cref="None"/> run side by side.</summary>
internal enum SdkOperationClass
{
    None,
    Context,
    Room,
    Device,
    Member,
}
