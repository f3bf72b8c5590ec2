using AvSdk.NativeSdk;

namespace AvSdk.Samples.Session.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task WrappedSession_EndsAsItShould()
    {
        Recorder session = await PlayAsync(new SessionOptions());

        Assert.Empty(session.Summary.Faults);
        Assert.Equal([10003, 1402], session.Codes(TimelineSource.Received).Where(code => code != 0));
    }

    [Fact]
    public async Task WrappedSession_MeetsEveryTrouble_AndTheTwoConflictsOfTheUsersOwnNeverReachTheSdk()
    {
        Recorder session = await PlayAsync(new SessionOptions());

        int[] answered = [.. session.Codes(TimelineSource.Native).Where(code => code != 0)];
        Assert.Equal([10003, 1005, 1005, 1003, 1002], answered.Take(5));
        Assert.DoesNotContain(1001, answered);
        Assert.Contains(1402, answered);
        Assert.Contains(
            session.Texts(TimelineSource.Remedy),
            text => text.StartsWith("ExitRoom waits", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task RawSession_LosesTheUsersWish_AndSaysSo()
    {
        Recorder session = await PlayAsync(new SessionOptions { Raw = true });

        Assert.Contains(1001, session.Codes(TimelineSource.Received));
        Assert.Contains(1002, session.Codes(TimelineSource.Received));
        Assert.Equal(2, session.Summary.Faults.Count);
    }

    [Fact]
    public async Task NativeSession_HasTheSameTimelineAsTheManagedOne()
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);

        Recorder managed = await PlayAsync(new SessionOptions());
        Recorder native = await PlayAsync(new SessionOptions { Native = true });

        // What each of the three did, in its order. Lines of two of them that happen at once may swap.
        foreach (TimelineSource source in Enum.GetValues<TimelineSource>())
        {
            Assert.Equal(managed.Texts(source), native.Texts(source));
        }

        Assert.Empty(native.Summary.Faults);
    }

    private static async Task<Recorder> PlayAsync(SessionOptions options)
    {
        var recorder = new Recorder();
        bool asItShould = await VirtualSession.PlayAsync(options, recorder);
        Assert.Equal(asItShould, recorder.Summary.Faults.Count == 0);
        return recorder;
    }
}
