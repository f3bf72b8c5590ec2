using AvSdk.NativeSdk;
using AvSdk.Results;
using AvSdk.Testing;

namespace AvSdk.Samples.Session;

/// <summary>
/// The world that the session takes place in: a fake that stands in for the SDK, and what goes wrong there. Both ways
/// of writing the session play on the same stage.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    public const int Room = 42;

    /// <summary>The SDK's clock runs as much faster than ours: nobody wants to wait 30 s for a timeout to be shown.</summary>
    private const double Speed = 30;

    public Stage(IFakeAvSdk sdk, TimeProvider timeProvider)
    {
        Sdk = sdk;
        TimeProvider = timeProvider;
        Sdk.AddMember("bob", hasVideo: false);
    }

    public static Stage Create(bool native)
    {
        var clock = new ScaledTimeProvider(Speed);
        if (!native)
        {
            return new Stage(new FakeAvSdk(clock), clock);
        }

        var sdk = new NativeAvSdk();
        sdk.SetSpeed(Speed);
        return new Stage(sdk, clock);
    }

    public TimeProvider TimeProvider { get; }

    public IFakeAvSdk Sdk { get; }

    /// <summary>The SDK wants all its calls on one thread. A program with a UI takes AvDispatcher.FromCurrentContext().</summary>
    public AvDispatcher Thread { get; } = AvDispatcher.StartDedicatedThread("av");

    public static byte[] ExpiredSignature => "bad"u8.ToArray();

    public static byte[] FreshSignature => "fresh"u8.ToArray();

    /// <summary>The server does not answer the next two entries; each takes the SDK's whole 30 s.</summary>
    public void LoseTheServerTwice()
    {
        FakeAnswer timeout = FakeAnswer.ByCallback(1005, TimeSpan.FromSeconds(30));
        Sdk.Answers(AvSdkOperation.EnterRoom, timeout, timeout, 0);
    }

    /// <summary>Code that this program knows nothing of is at the room for a while.</summary>
    public void SomebodyElseHoldsTheRoom() =>
        Sdk.BeginOutsideOperation(AvSdkOperation.ExitRoom, TimeSpan.FromSeconds(10));

    /// <summary>Code that this program knows nothing of has switched the camera on.</summary>
    public void SomebodyElseSwitchesTheCameraOn() => Sdk.EnableCamera(true);

    public Task WaitAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider);

    public async ValueTask DisposeAsync()
    {
        await Thread.DisposeAsync();
        Sdk.Dispose();
    }
}
