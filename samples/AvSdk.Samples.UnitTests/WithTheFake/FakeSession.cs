using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Samples.UnitTests.WithTheFake;

/// <summary>The screen on the fake, with the context started.</summary>
internal sealed class FakeSession : IAsyncDisposable
{
    public FakeSession()
    {
        var clock = new FakeTimeProvider();
        var thread = new ManualDispatcher();

        // Callbacks come on the SDK's thread, as desktop builds of the SDK bring them.
        Sdk = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock, DeliverOn = thread });
        Screen = new TestScreen(new FakeRoomSdk(Sdk), clock, thread);

        // The thread that starts the context is the SDK's: calls from any other answer 1007.
        thread.Run(() => Sdk.StartContext(static (_, _) => { }));
        clock.Advance(TimeSpan.FromSeconds(1));
        thread.TurnAll();
    }

    public FakeAvSdk Sdk { get; }

    public TestScreen Screen { get; }

    public async ValueTask DisposeAsync()
    {
        await Screen.DisposeAsync();
        Sdk.Dispose();
    }
}
