namespace AvSdk.Resilience.Tests.Runs;

/// <summary>What a worker of the soak asks for.</summary>
internal enum SoakKind
{
    EnterRoom,
    ExitRoom,
    OpenDevice,
    CloseDevice,
    RequestView,
    CancelView,
    Upload,
}
