namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// What a worker of the soak asks for: there and back, two to a lane. What starts and stops the context is not among it:
/// a stop ends whatever is in flight (rule A15), and the soak is about what nobody ends. In its lane are uploads, which
/// the SDK itself lets overlap, so that there the lane alone keeps them apart.
/// </summary>
internal enum SoakKind
{
    EnterRoom,
    ExitRoom,
    OpenDevice,
    CloseDevice,
    RequestView,
    CancelView,

    /// <summary>An upload in the lane of the context.</summary>
    UploadInLane,

    /// <summary>Answered 1003 at once, or with a conflict.</summary>
    StartContext,

    /// <summary>An upload of no class; they finish out of order.</summary>
    Upload,
    UploadAgain,
}
