using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Samples.UnitTests.App;
using AvSdk.Testing;
using Microsoft.Extensions.Time.Testing;
using Polly;

namespace AvSdk.Samples.UnitTests;

/// <summary>
/// The screen, put together as the program does it, on a clock that stands until it is advanced, and on a thread that runs
/// when a test says so. 30 s of the SDK take no time.
/// </summary>
internal sealed class TestScreen : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock;
    private readonly AvCoordinator _coordinator;

    public TestScreen(IRoomSdk sdk, FakeTimeProvider clock, ManualDispatcher thread)
    {
        _clock = clock;
        Thread = thread;
        _coordinator = new AvCoordinator(Thread, options: new() { TimeProvider = clock });
        sdk.Disconnected += _coordinator.NotifyDisconnected;
        Room = new RoomViewModel(
            sdk,
            new ResiliencePipelineBuilder<AvResult> { TimeProvider = clock }
                .AddAvResilience(_coordinator)
                .Build()
        );
    }

    public ManualDispatcher Thread { get; }

    public RoomViewModel Room { get; }

    /// <summary>Lets time pass, and the threads run, until the work is done.</summary>
    public Task Until(Task work) => VirtualTime.AdvanceUntilAsync(_clock.Advance, work, Thread);

    /// <summary>Lets time pass, and the threads run, until something is so.</summary>
    public Task Until(Func<bool> condition) => VirtualTime.AdvanceUntilAsync(_clock.Advance, condition, Thread);

    public async ValueTask DisposeAsync()
    {
        await _coordinator.DisposeAsync();
        await Thread.DisposeAsync();
    }
}
