namespace AvSdk.Simulator;

/// <summary>
/// The SDK's CONTEXT_STATE. <see cref="Stopping"/> is never seen: stopping is done when the call returns.
/// </summary>
public enum AvContextState
{
    Stopped,
    Starting,
    Started,
    Stopping,
}
