using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>Which operation of the SDK the soak runs in which lane.</summary>
internal static class SoakLanes
{
    /// <summary>How the paths of uploads of no class begin.</summary>
    public const string Free = "free";

    public static AvOperationClass Of(AvSdkOperation operation, string? target = null) =>
        operation switch
        {
            AvSdkOperation.EnterRoom or AvSdkOperation.ExitRoom => AvOperationClass.Room,
            AvSdkOperation.OpenDevice or AvSdkOperation.CloseDevice => AvOperationClass.Device,
            AvSdkOperation.RequestView or AvSdkOperation.CancelView => AvOperationClass.Member,
            AvSdkOperation.StartContext => AvOperationClass.Context,
            AvSdkOperation.Upload when target?.StartsWith(Free, StringComparison.Ordinal) != true =>
                AvOperationClass.Context,
            _ => AvOperationClass.None,
        };
}
