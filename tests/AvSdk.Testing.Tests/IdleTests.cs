using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>AssertIdle says of everything that is in flight what it is about, and what it waits for.</summary>
public sealed class IdleTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void ItWaitsForTheClock()
    {
        using FakeAvSdk fake = Started(new FakeAvSdkOptions());
        fake.Upload("a.silk", static (_, _, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(100));
        fake.RequestViewVoid("alice", static (_, _) => { });

        Assert.Equal(
            [
                "RequestView alice: only a callback after a refusal, is due, on a thread of the fake's own",
                "Upload a.silk: falls due at 1.600 s, and it is 1.100 s: let time pass",
            ],
            InFlight(fake)
        );
        _clock.Advance(Second);
        fake.AssertIdle();
    }

    [Fact]
    public void ItWaitsForAPoll()
    {
        using FakeAvSdk fake = Started(new FakeAvSdkOptions { DeliverInPoll = true });
        fake.OpenDevice("mic");
        fake.EnterRoom(42, [1]);
        _clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal(
            [
                "OpenDevice mic: is due, and waits for a Poll",
                "EnterRoom 42: falls due at 1.800 s, and it is 1.500 s: let time pass",
            ],
            InFlight(fake)
        );
    }

    [Fact]
    public void ItWaitsForATurn()
    {
        using var dispatcher = new ManualDispatcher();
        using FakeAvSdk fake = Started(new FakeAvSdkOptions { DeliverOn = dispatcher }, dispatcher.TurnAll);
        fake.OpenDevice("mic");
        _clock.Advance(Second);

        Assert.Equal(["OpenDevice mic: is posted, and waits for a turn of the dispatcher"], InFlight(fake));
    }

    [Fact]
    public void ItNeverEnds_OrIsOnlyAnEcho()
    {
        using FakeAvSdk fake = Started(new FakeAvSdkOptions());
        fake.EnterRoomAnswers(FakeAnswer.Never());
        fake.OpenDeviceAnswers(new FakeAnswer { Echo = Second });
        fake.EnterRoom(42, [1]);
        fake.OpenDevice("mic");
        _clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Equal(
            [
                "OpenDevice mic: only an echo, falls due at 2.200 s, and it is 1.200 s: let time pass",
                "EnterRoom 42: never ends, as FakeAnswer.Never() says",
            ],
            InFlight(fake)
        );
    }

    [Fact]
    public void AFailure_PrintsTheEndOfALongLog()
    {
        using var fake = new FakeAvSdk(_clock);
        for (int i = 0; i < 52; i++)
        {
            fake.ExitRoom();
        }
        fake.StopContext();

        string[] lines = Assert.Throws<AvSdkAssertionException>(() => fake.AssertCalls()).Message.Split('\n');

        Assert.Equal(["What happened:", "  … 3 earlier"], lines[1..3]);
        Assert.Equal(50, lines.Length - 3);
        Assert.Contains("StopContext", lines[^1], StringComparison.Ordinal);
    }

    private FakeAvSdk Started(FakeAvSdkOptions options, Action<int>? turn = null)
    {
        options.TimeProvider = _clock;
        var fake = new FakeAvSdk(options);
        fake.StartContext(static (_, _) => { });
        _clock.Advance(Second);
        turn?.Invoke(1000);
        fake.Poll();
        fake.AssertIdle();
        return fake;
    }

    private static IEnumerable<string> InFlight(FakeAvSdk fake) =>
        Assert
            .Throws<AvSdkAssertionException>(fake.AssertIdle)
            .Message.Split('\n')
            .Skip(1)
            .TakeWhile(static line => line != "What happened:")
            .Select(static line => line.Trim());
}
