using AvSdk.Simulator;

namespace AvSdk.Samples.Session;

/// <summary>
/// The world that the session takes place in: a simulator that stands in for the SDK, and what goes wrong there. Both ways
/// of writing the session play on the same stage.
/// </summary>
internal sealed class Stage : IDisposable
{
    public const int Room = 42;

    /// <summary>The SDK's clock runs as much faster than ours: nobody wants to wait 30 s for a timeout to be shown.</summary>
    private const double Speed = 30;

    public Stage(bool native)
    {
        TimeProvider = new ScaledTimeProvider(Speed);
        Sdk = native ? CreateNative() : new ManagedAvSdk(TimeProvider);
        Sdk.AddMember("bob", hasVideo: false);
    }

    public TimeProvider TimeProvider { get; }

    public ISimulatedSdk Sdk { get; }

    public static byte[] ExpiredSignature => "bad"u8.ToArray();

    public static byte[] FreshSignature => "fresh"u8.ToArray();

    /// <summary>The server does not answer the next two entries; each takes the SDK's whole 30 s.</summary>
    public void LoseTheServerTwice() => Sdk.Answers(SdkOperation.EnterRoom, 1005, 1005, 0);

    /// <summary>Code that this program knows nothing of is at the room for a while.</summary>
    public void SomebodyElseHoldsTheRoom() =>
        Sdk.BeginOutsideOperation(SdkOperation.ExitRoom, TimeSpan.FromSeconds(10));

    /// <summary>Code that this program knows nothing of has switched the camera on.</summary>
    public void SomebodyElseSwitchesTheCameraOn() => Sdk.EnableCamera(true);

    public Task WaitAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider);

    public void Dispose() => Sdk.Dispose();

    private static NativeAvSdk CreateNative()
    {
        var sdk = new NativeAvSdk();
        sdk.SetSpeed(Speed);
        return sdk;
    }
}
