using AvSdk.Results;
using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>What a callback throws fails the test, wherever the callback ran, and leaves clock and fake alive.</summary>
public sealed class CallbackFaultTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly FakeAvSdk _fake;

    public CallbackFaultTests() => _fake = new FakeAvSdk(_clock);

    public static TheoryData<string> NextCalls => [.. Calls.Keys];

    private static Dictionary<string, Action<FakeAvSdk>> Calls { get; } =
        new()
        {
            ["AssertCalled"] = static fake => fake.AssertCalled(AvSdkOperation.StartContext),
            ["AssertCalls"] = static fake => fake.AssertCalls(AvSdkOperation.StartContext),
            ["AssertNoConflicts"] = static fake => fake.AssertNoConflicts(),
            ["AssertCallsOnOneThread"] = static fake => fake.AssertCallsOnOneThread(),
            ["AssertNoAnswersLeft"] = static fake => fake.AssertNoAnswersLeft(),
            ["AssertIdle"] = static fake => fake.AssertIdle(),
            ["Answers"] = static fake => fake.EnterRoomAnswers(1005),
            ["SetDuration"] = static fake => fake.SetDuration(AvSdkOperation.EnterRoom, Second),
            ["AddMember"] = static fake => fake.AddMember("alice", hasVideo: true),
            ["Dispose"] = static fake => fake.Dispose(),
        };

    [Theory, MemberData(nameof(NextCalls))]
    public void WhatACallbackThrows_IsThrownByTheNextCallOfTheTest_Once(string call)
    {
        _fake.StartContext(ThrowTheUsersFault);
        _clock.Advance(Second);

        var thrown = Assert.Throws<AvSdkAssertionException>(() => Calls[call](_fake));

        Assert.Equal(
            "A callback of StartContext threw, which ends a program with the real SDK: NotSupportedException: the user's fault",
            thrown.Message
        );
        Assert.IsType<NotSupportedException>(thrown.InnerException);
        Assert.Contains(nameof(ThrowTheUsersFault), thrown.InnerException.StackTrace, StringComparison.Ordinal);
        _fake.Dispose();
    }

    [Fact]
    public void ACallbackThatThrows_LeavesTheClockAndTheLaterCallbacksAlive()
    {
        int told = 0;
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(Second);
        _fake.Upload("a", static (_, _, _) => throw new NotSupportedException());
        _fake.Upload("b", static (_, _, _) => throw new InvalidOperationException());
        _fake.Upload("c", (_, _, _) => told++);
        using ITimer timer = _clock.CreateTimer(_ => told++, null, 2 * Second, Timeout.InfiniteTimeSpan);

        _clock.Advance(Second);
        Assert.Equal(1, told);
        _clock.Advance(Second);
        Assert.Equal(2, told);

        var thrown = Assert.Throws<AvSdkAssertionException>(_fake.AssertIdle);
        var both = Assert.IsType<AggregateException>(thrown.InnerException);
        Assert.Equal(2, both.InnerExceptions.Count);
        Assert.Contains("(1 more did)", thrown.Message, StringComparison.Ordinal);
        _fake.AssertIdle();
    }

    [Fact]
    public void OnTheSystemsClock_TheProcessLivesOn()
    {
        using var fake = new FakeAvSdk();
        using var told = new ManualResetEventSlim();
        fake.SetDuration(AvSdkOperation.StartContext, TimeSpan.Zero);
        fake.StartContext(
            (_, _) =>
            {
                told.Set();
                throw new NotSupportedException();
            }
        );
        Assert.True(told.Wait(TimeSpan.FromSeconds(30)));

        // It waits for the callback that is running.
        var thrown = Assert.Throws<AvSdkAssertionException>(fake.Dispose);

        Assert.IsType<NotSupportedException>(thrown.InnerException);
    }

    [Fact]
    public async Task ACallbackThatCallsTheSdk_WhileItIsDisposedOf_IsNotBlamed()
    {
        var patience = TimeSpan.FromSeconds(30);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var fake = new FakeAvSdk();
        using var told = new ManualResetEventSlim();
        using var gone = new ManualResetEventSlim();
        Exception? thrown = null;
        fake.SetDuration(AvSdkOperation.StartContext, TimeSpan.Zero);
        fake.StartContext(
            (_, _) =>
            {
                told.Set();
                gone.Wait(patience);
                thrown = Record.Exception(() => fake.EnterRoom(42, []));
                throw thrown!;
            }
        );
        Assert.True(told.Wait(patience, cancellation));
        Task disposing = Task.Factory.StartNew(
            fake.Dispose,
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        bool isGone = SpinWait.SpinUntil(() => Record.Exception(() => fake.AddDevice("line-in")) is not null, patience);
        gone.Set();

        await disposing;

        Assert.True(isGone);
        Assert.IsType<ObjectDisposedException>(thrown);
    }

    [Fact]
    public void InsideACallback_NothingIsBroughtUp_ButAfterIt()
    {
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(Second);
        _fake.Upload("a", ThrowTheUsersFault);
        _fake.Upload(
            "b",
            (_, _, _) =>
            {
                _fake.AddMember("alice", hasVideo: true);
                _fake.Dispose();
            }
        );

        _clock.Advance(Second);

        var thrown = Assert.Throws<AvSdkAssertionException>(_fake.Dispose);
        Assert.IsType<NotSupportedException>(thrown.InnerException);
    }

    [Fact]
    public void WherePollDelivers_ItIsThrownOutOfPoll()
    {
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverInPoll = true });
        fake.StartContext(ThrowTheUsersFault);
        _clock.Advance(Second);

        Assert.Throws<NotSupportedException>(() => fake.Poll());

        Assert.Equal(0, fake.Poll());
        fake.AssertIdle();
    }

    [Fact]
    public void AnEarlyCallback_ThrowsOutOfTheStart_WhichCountsAllTheSame()
    {
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(Second);
        int echoes = 0;
        _fake.EnterRoomAnswers(new FakeAnswer { Early = true, Echo = Second });

        Assert.Throws<NotSupportedException>(() =>
            _fake.EnterRoom(
                42,
                (_, _) => throw (echoes++ == 0 ? new NotSupportedException() : new InvalidOperationException())
            )
        );

        Assert.Equal(42, _fake.CurrentRoom);
        _fake.AssertCalls(AvSdkOperation.StartContext, AvSdkOperation.EnterRoom);
        _clock.Advance(Second);
        Assert.Equal(2, echoes);
        Assert.IsType<InvalidOperationException>(
            Assert.Throws<AvSdkAssertionException>(_fake.AssertIdle).InnerException
        );
    }

    [Fact]
    public void ADispatcherThatRunsOnTheSpot_DoesNotSwallowIt()
    {
        var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverOn = new OnTheSpot() });
        fake.StartContext(ThrowTheUsersFault);

        _clock.Advance(Second);

        var thrown = Assert.Throws<AvSdkAssertionException>(fake.Dispose);
        Assert.Equal(
            "A callback on the dispatcher threw, which ends a program with the real SDK: NotSupportedException: the user's fault",
            thrown.Message
        );
        Assert.IsType<NotSupportedException>(thrown.InnerException);
    }

    [Fact]
    public void AHandlerOfAnsweredThatThrows_MakesNoCallThrow_AndLosesNoEntry()
    {
        _fake.Answered += static _ => throw new NotSupportedException("the handler's fault");
        int told = 0;

        Assert.Equal(0, _fake.StartContext((_, _) => told++));
        _clock.Advance(Second);

        Assert.Equal(1, told);
        Assert.Equal([AvSdkLogKind.Accepted, AvSdkLogKind.Callback], _fake.Log.Select(static entry => entry.Kind));
        var thrown = Assert.Throws<AvSdkAssertionException>(_fake.AssertNoConflicts);
        Assert.Equal(
            "A handler of Answered threw (1 more did): NotSupportedException: the handler's fault",
            thrown.Message
        );
        Assert.IsType<AggregateException>(thrown.InnerException);
    }

    public void Dispose() => _fake.Dispose();

    private static void ThrowTheUsersFault(int code, string info) =>
        throw new NotSupportedException("the user's fault");

    private static void ThrowTheUsersFault(int code, string file, string id) =>
        throw new NotSupportedException("the user's fault");

    private sealed class OnTheSpot : AvDispatcher
    {
        public override bool CheckAccess() => true;

        public override void Post(Action action) => action();
    }
}
