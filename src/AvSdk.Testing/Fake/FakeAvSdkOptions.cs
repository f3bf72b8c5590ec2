using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>What a fake is made with. Left alone, it runs on the system's clock and calls back on a thread of its own.</summary>
public sealed class FakeAvSdkOptions
{
    /// <summary>The SDK's clock; null for the system's. A FakeTimeProvider makes 30 s pass in no time.</summary>
    public TimeProvider? TimeProvider { get; set; }

    /// <summary>Callbacks come inside <see cref="IAvSdk.Poll"/>, and nothing ends but there: as in GME.</summary>
    public bool DeliverInPoll { get; set; }

    /// <summary>
    /// Callbacks are posted to this thread, as desktop builds of the SDK post them to the message loop of the main thread.
    /// Null, where <see cref="DeliverInPoll"/> is not set either, for a thread of the fake's own, which no real edition calls
    /// back on; it lives until the fake is disposed of.
    /// </summary>
    public AvDispatcher? DeliverOn { get; set; }
}
