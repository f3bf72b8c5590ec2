using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>What the package's README and the guide show passes: the same lines.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Without_a_network_the_entry_ends_after_30_seconds_which_take_no_time()
    {
        var clock = new FakeTimeProvider();
        using var thread = new ManualDispatcher();
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock, DeliverOn = thread });
        AvCaller av = AvCall.With(AvErrorCatalog.AvSdk, clock);
        thread.Run(() => fake.StartContext((code, info) => { }));
        clock.Advance(TimeSpan.FromSeconds(1));
        thread.TurnAll();

        fake.NetworkDown = true;
        Task<AvResult> entering = thread.Run(() => av.RunAsync(done => fake.EnterRoom(42, done.Complete)).AsTask());
        AvResult entered = await VirtualTime.AdvanceUntilAsync(clock.Advance, entering, thread);

        Assert.Equal(AvErrorCode.Timeout, entered.Error?.Code);
        Assert.InRange(fake.Now.TotalSeconds, 31, 35);
        fake.AssertCalled(AvSdkOperation.EnterRoom, times: 1);
        fake.AssertCallsOnOneThread();
        fake.AssertIdle();
    }

    [Fact]
    public async Task Where_Poll_delivers_it_is_polled_with_each_step_of_time()
    {
        var clock = new FakeTimeProvider();
        using var thread = new ManualDispatcher();
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = clock, DeliverInPoll = true });
        AvCaller av = AvCall.With(AvErrorCatalog.AvSdk, clock);
        void Pass(TimeSpan time)
        {
            clock.Advance(time);
            thread.Run(() => fake.Poll());
        }
        thread.Run(() => fake.StartContext((code, info) => { }));
        Pass(TimeSpan.FromSeconds(1));

        Task<AvResult> entering = thread.Run(() => av.RunAsync(done => fake.EnterRoom(42, done.Complete)).AsTask());
        AvResult entered = await VirtualTime.AdvanceUntilAsync(Pass, entering, thread);

        Assert.True(entered.IsSuccess);
        Assert.Equal(42, fake.CurrentRoom);
        Assert.Equal(1007, fake.Poll());
        Assert.All(
            fake.Log.Where(static entry => entry.Kind is AvSdkLogKind.Callback),
            entry => Assert.Equal(thread.ThreadId, entry.ThreadId)
        );
    }

    [Fact]
    public void While_the_context_is_not_started_devices_answer_1301_and_the_others_1101()
    {
        using var fake = new FakeAvSdk(new FakeTimeProvider());

        Assert.Equal([1301, 1301, 1301], [fake.OpenDevice("mic"), fake.CloseDevice("mic"), fake.EnableCamera(true)]);
        Assert.Equal([1101, 1101], [fake.EnterRoom(42, [1]), fake.ExitRoom()]);
        Assert.Equal(1101, fake.RequestView("alice", static (_, _) => { }));
        Assert.Equal(1101, fake.Upload("voice.pcm", static (_, _, _) => { }));
    }
}
