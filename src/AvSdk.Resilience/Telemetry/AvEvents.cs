using Polly.Telemetry;

namespace AvSdk.Resilience;

/// <summary>The events that Polly's telemetry gets from this library. Retries and the timeout itself it has from Polly.</summary>
internal static class AvEvents
{
    public static readonly ResilienceEvent LaneQueued = new(ResilienceEventSeverity.Information, "OnAvLaneQueued");
    public static readonly ResilienceEvent LaneRefused = new(ResilienceEventSeverity.Warning, "OnAvLaneRefused");
    public static readonly ResilienceEvent Conflict = new(ResilienceEventSeverity.Warning, "OnAvConflict");
    public static readonly ResilienceEvent ConflictPersists = new(
        ResilienceEventSeverity.Error,
        "OnAvConflictPersists"
    );
    public static readonly ResilienceEvent AlreadyInState = new(
        ResilienceEventSeverity.Information,
        "OnAvAlreadyInState"
    );
    public static readonly ResilienceEvent NotConfirmed = new(ResilienceEventSeverity.Warning, "OnAvNotConfirmed");
    public static readonly ResilienceEvent TotalTimeout = new(ResilienceEventSeverity.Error, "OnAvTotalTimeout");
    public static readonly ResilienceEvent Deadline = new(ResilienceEventSeverity.Warning, "OnAvDeadline");
    public static readonly ResilienceEvent LateSettled = new(ResilienceEventSeverity.Warning, "OnAvLateSettled");
    public static readonly ResilienceEvent CallbackLost = new(ResilienceEventSeverity.Error, "OnAvCallbackLost");
}
