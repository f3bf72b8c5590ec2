using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>A fake that is used wrongly says so at once, and what to do instead.</summary>
public sealed class MisuseTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeAvSdk _fake;

    public MisuseTests() => _fake = new FakeAvSdk(_clock);

    public static TheoryData<AvSdkOperation> ThoseThatNobodyAsksFor =>
        [AvSdkOperation.Disconnect, (AvSdkOperation)99, (AvSdkOperation)(-1)];

    [Theory, MemberData(nameof(ThoseThatNobodyAsksFor))]
    public void AScript_ForAnOperationThatTheSdkLacks_IsRefused(AvSdkOperation operation)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => _fake.Answers(operation, 1005));

        Assert.Contains($"The SDK has no function {operation}", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("FakeAvSdk.Disconnect", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotThere_IsNotRemoved_AndThoseThatAreThereAreNamed()
    {
        Assert.StartsWith(
            "There is no device camra to remove. There is camera, mic.",
            Fault(() => _fake.RemoveDevice("camra")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "There is no member bob to remove. There is none.",
            Fault(() => _fake.RemoveMember("bob")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void AClock_OfNoSpeed_IsRefused(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(speed), () => new ScaledTimeProvider(speed));

    [Fact]
    public void AScript_WithoutAnswers_IsRefused()
    {
        Assert.Contains("no answer for EnterRoom", Fault(() => _fake.EnterRoomAnswers()), StringComparison.Ordinal);
        Assert.Contains("is null", Fault(() => _fake.EnterRoomAnswers(0, null!)), StringComparison.Ordinal);
    }

    [Fact]
    public void AScript_WithTimesThatAreNone_IsRefused()
    {
        TimeSpan before = TimeSpan.FromSeconds(-1);

        Assert.Contains(
            "A delay is",
            Fault(() => _fake.EnterRoomAnswers(FakeAnswer.ByCallback(0, before))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "An echo",
            Fault(() => _fake.EnterRoomAnswers(new FakeAnswer { Echo = before })),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => _fake.SetDuration(AvSdkOperation.EnterRoom, before));
        Assert.Throws<ArgumentOutOfRangeException>(() => _fake.BeginOutsideOperation(AvSdkOperation.EnterRoom, before));
    }

    [Fact]
    public void ATime_ThatNoClockCanWaitFor_IsRefused_WithTheWayOut()
    {
        TimeSpan tooLong = TimeSpan.MaxValue;

        Assert.All(
            [
                () => _fake.EnterRoomAnswers(FakeAnswer.ByCallback(0, tooLong)),
                () => _fake.SetDuration(AvSdkOperation.ExitRoom, tooLong),
            ],
            static action => Assert.Contains("FakeAnswer.Never()", TooLong(action), StringComparison.Ordinal)
        );
        Assert.Contains(
            "SetExclusion",
            TooLong(() => _fake.BeginOutsideOperation(AvSdkOperation.ExitRoom, tooLong)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "49 days at most",
            TooLong(() => _fake.EnterRoomAnswers(new FakeAnswer { Echo = tooLong })),
            StringComparison.Ordinal
        );
        _fake.StartContextAnswers(FakeAnswer.ByCallback(0, TimeSpan.FromDays(49)));
        Assert.Equal(0, _fake.StartContext(static (_, _) => { }));

        static string TooLong(Action action) => Assert.Throws<ArgumentOutOfRangeException>(action).Message;
    }

    [Fact]
    public void AScript_ThatCallsBack_WhereThereIsNoCallback_IsRefused()
    {
        Assert.Contains(
            "no callback",
            Fault(() => _fake.StopContextAnswers(new FakeAnswer { Early = true })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no callback",
            Fault(() => _fake.EnableCameraAnswers(FakeAnswer.Never())),
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => _fake.SetDuration(AvSdkOperation.StopContext, TimeSpan.Zero));
        Assert.All(
            [
                FakeAnswer.ByReturnAndCallback(1002, 0),
                new FakeAnswer { Silent = true },
                new FakeAnswer { Info = "text" },
                new FakeAnswer { Return = 1002, Code = 1003 },
            ],
            answer =>
                Assert.Contains("no callback", Fault(() => _fake.StopContextAnswers(answer)), StringComparison.Ordinal)
        );
        _fake.StopContextAnswers(1002, FakeAnswer.ByReturn(1002));
    }

    [Fact]
    public void AScript_WithACode_WhereTheCallbackHasNone_IsRefused_AndNamesTheWaysOut()
    {
        string message = Fault(() => _fake.ExitRoomAnswers(1005));

        Assert.Contains("FakeAnswer.ByReturn", message, StringComparison.Ordinal);
        Assert.Contains("FakeAnswer.Never()", message, StringComparison.Ordinal);
        Assert.Contains("FakeAvSdk.Disconnect", message, StringComparison.Ordinal);
        Fault(() => _fake.ExitRoomAnswers(FakeAnswer.ByReturnAndCallback(1002, 1005)));
        _fake.ExitRoomAnswers(
            0,
            FakeAnswer.ByReturn(1005),
            FakeAnswer.ByReturnAndCallback(1002, 0),
            FakeAnswer.Never(),
            new FakeAnswer { Silent = true }
        );
    }

    [Fact]
    public void AScript_WithAText_WhereTheCallbackHasNone_IsRefused()
    {
        var told = new FakeAnswer { Info = "text" };

        Assert.Contains("no text", Fault(() => _fake.OpenDeviceAnswers(told)), StringComparison.Ordinal);
        Assert.Contains("no text", Fault(() => _fake.UploadAnswers(told)), StringComparison.Ordinal);
        Assert.Contains("no text", Fault(() => _fake.ExitRoomAnswers(told)), StringComparison.Ordinal);
        _fake.CancelViewAnswers(told);
    }

    public static TheoryData<string, FakeAnswer> Contradictions =>
        new()
        {
            {
                "needs a refusal",
                new FakeAnswer { CallbackAfterRefusal = true }
            },
            {
                "start is refused",
                new FakeAnswer { Return = 1202, Code = 5 }
            },
            {
                "start is refused",
                new FakeAnswer { Return = 1202, Silent = true }
            },
            { "start is refused", FakeAnswer.ByReturn(1202) with { Echo = TimeSpan.Zero } },
            { "never ends", FakeAnswer.Never() with { Echo = TimeSpan.Zero } },
            { "never ends", FakeAnswer.Never() with { Code = 1005 } },
            { "never ends", FakeAnswer.ByReturnAndCallback(1002, 0) with { Delay = Timeout.InfiniteTimeSpan } },
            {
                "silent",
                new FakeAnswer { Silent = true, Echo = TimeSpan.Zero }
            },
            {
                "silent",
                new FakeAnswer { Silent = true, Early = true }
            },
            {
                "silent",
                new FakeAnswer { Silent = true, OnForeignThread = true }
            },
            { "silent", FakeAnswer.ByReturnAndCallback(1002, 0) with { Silent = true } },
            {
                "early",
                new FakeAnswer { Early = true, Delay = TimeSpan.Zero }
            },
            {
                "early",
                new FakeAnswer { Early = true, OnForeignThread = true }
            },
        };

    [Theory, MemberData(nameof(Contradictions))]
    public void AScript_ThatContradictsItself_IsRefused(string fault, FakeAnswer answer) =>
        Assert.Contains(fault, Fault(() => _fake.EnterRoomAnswers(answer)), StringComparison.Ordinal);

    [Fact]
    public void AnExclusion_OfWhatExcludesNothing_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _fake.SetExclusion(AvSdkOperation.Upload, true));
        Assert.Throws<ArgumentOutOfRangeException>(() => _fake.SetExclusion(AvSdkOperation.DestroyContext, true));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            _fake.BeginOutsideOperation(AvSdkOperation.Poll, TimeSpan.Zero)
        );
    }

    [Fact]
    public async Task Poll_FromTwoThreadsAtOnce_IsRefused()
    {
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverInPoll = true });
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var leave = new ManualResetEventSlim();
        // A start that is refused makes nobody the SDK's thread, so that neither Poll is refused with 1007.
        fake.StartContextAnswers(FakeAnswer.ByReturn(1002));
        fake.StartContextVoid(
            (_, _) =>
            {
                inside.SetResult();
                leave.Wait();
            }
        );
        Task<int> first = Task.Factory.StartNew(fake.Poll, TaskCreationOptions.LongRunning);
        await inside.Task;

        var thrown = Assert.Throws<InvalidOperationException>(() => fake.Poll());

        leave.Set();
        Assert.Equal(0, await first);
        Assert.Contains("let that one poll, and no other", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, fake.Poll());
    }

    [Fact]
    public void Poll_InsideACallbackOfPoll_IsNoMisuse()
    {
        using var fake = new FakeAvSdk(new FakeAvSdkOptions { TimeProvider = _clock, DeliverInPoll = true });
        int inner = -1;
        fake.StartContext((_, _) => inner = fake.Poll());
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(0, fake.Poll());
        Assert.Equal(0, inner);
        Assert.Equal(0, fake.Poll());
    }

    [Fact]
    public void CallbacksInTwoPlaces_AreRefused()
    {
        using var dispatcher = new ManualDispatcher();

        var thrown = Assert.Throws<ArgumentException>(() =>
            new FakeAvSdk(new FakeAvSdkOptions { DeliverInPoll = true, DeliverOn = dispatcher })
        );

        Assert.Contains("not both", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new FakeAvSdk((FakeAvSdkOptions)null!));
    }

    [Fact]
    public void ADisposedFake_IsNotCalled()
    {
        _fake.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _fake.StopContext());
        Assert.Throws<ObjectDisposedException>(() => _fake.Poll());
    }

    public void Dispose() => _fake.Dispose();

    private static string Fault(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}
