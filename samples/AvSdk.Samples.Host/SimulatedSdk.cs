using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Samples.Host;

/// <summary>
/// Stands in for one context of the SDK: a fake, its events in slots, and its server, which has a bad day and times out at
/// every first entry (10004). The table does not say to retry that.
/// </summary>
internal sealed class SimulatedSdk : IDisposable
{
    private int _visits;

    public SimulatedSdk()
    {
        Sdk.EnterRoomComplete += Entered.Complete;
        Sdk.ExitRoomComplete += Exited.Complete;
    }

    public static byte[] Signature { get; } = "signed"u8.ToArray();

    public FakeAvSdk Sdk { get; } = new();

    public AvCompletionSlot Entered { get; } = new();

    public AvCompletionSlot Exited { get; } = new();

    /// <summary>How many visits there were, whether they got in or not.</summary>
    public int Visits => Volatile.Read(ref _visits);

    public void CountVisit() => Interlocked.Increment(ref _visits);

    public void LetTheServerTimeOutOnce() => Sdk.EnterRoomAnswers(10004);

    public void Dispose() => Sdk.Dispose();
}
