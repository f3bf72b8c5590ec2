using Microsoft.Extensions.Time.Testing;

namespace AvSdk.Testing.Tests;

/// <summary>Assertions pass where they should, and otherwise say what was expected, what came, and what happened.</summary>
public sealed class AssertionTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeAvSdk _fake;

    public AssertionTests() => _fake = new FakeAvSdk(_clock);

    [Fact]
    public void AFailure_PrintsTheLog_CallByCall()
    {
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _fake.EnterRoom(42, static (_, _) => { });

        string message = Message(() => _fake.AssertCalled(AvSdkOperation.ExitRoom));

        string[] lines = message.Split('\n');
        Assert.Equal("ExitRoom was to be called once, and was called never.", lines[0]);
        Assert.Equal("What happened:", lines[1]);
        Assert.Matches(@"^  +0\.000 s  StartContext +Accepted +0  thread \d+$", lines[2]);
        Assert.Matches(@"^  +0\.300 s  StartContext +Callback +0  thread \d+$", lines[3]);
        Assert.Matches(@"^  +0\.300 s  EnterRoom 42 +Accepted +0  thread \d+$", lines[4]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void AFailure_BeforeAnythingHappened_SaysSo() =>
        Assert.Equal(
            "StopContext was to be called 2 times, and was called never.\nWhat happened: nothing",
            Message(() => _fake.AssertCalled(AvSdkOperation.StopContext, times: 2))
        );

    [Fact]
    public void AssertCalled_CountsRefusedCallsToo()
    {
        _fake.StopContext();

        _fake.AssertCalled(AvSdkOperation.StopContext);
        _fake.AssertCalled(AvSdkOperation.ExitRoom, times: 0);
        Assert.StartsWith(
            "StopContext was to be called never, and was called once.",
            Message(() => _fake.AssertCalled(AvSdkOperation.StopContext, times: 0)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertCalled_CountsThoseOfATarget()
    {
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _fake.EnterRoom(42, static (_, _) => { });
        _fake.OpenDevice("mic");
        _fake.EnableCamera(true);

        _fake.AssertCalled(AvSdkOperation.EnterRoom, target: "42");
        _fake.AssertCalled(AvSdkOperation.OpenDevice, target: "mic");
        _fake.AssertCalled(AvSdkOperation.EnableCamera, target: "camera");
        _fake.AssertCalled(AvSdkOperation.OpenDevice, times: 0, target: "camera");
        Assert.StartsWith(
            "OpenDevice camera was to be called once, and was called never.",
            Message(() => _fake.AssertCalled(AvSdkOperation.OpenDevice, target: "camera")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(AvSdkOperation.Poll, "Polls are not counted")]
    [InlineData(AvSdkOperation.Disconnect, "The SDK has no function Disconnect")]
    [InlineData((AvSdkOperation)99, "The SDK has no function 99")]
    public void WhatIsNeverCounted_IsNotAskedFor(AvSdkOperation operation, string why)
    {
        ArgumentException[] thrown =
        [
            Assert.Throws<ArgumentOutOfRangeException>(nameof(operation), () => _fake.AssertCalled(operation)),
            Assert.Throws<ArgumentOutOfRangeException>(
                nameof(operation),
                () => _fake.AssertCalled(operation, times: 0)
            ),
            Assert.Throws<ArgumentOutOfRangeException>("operations", () => _fake.AssertCalls(operation)),
        ];

        Assert.All(thrown, one => Assert.StartsWith(why, one.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatNoCallsCanBe_IsNotAskedFor()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            "times",
            () => _fake.AssertCalled(AvSdkOperation.EnterRoom, times: -1)
        );
        Assert.Throws<ArgumentException>(
            "target",
            () => _fake.AssertCalled(AvSdkOperation.StopContext, times: 0, target: "mic")
        );
        Assert.Throws<ArgumentNullException>("operations", () => _fake.AssertCalls(null!));
    }

    [Theory]
    [InlineData(AvSdkOperation.EnterRoom, "room 42", "A room is a number.")]
    [InlineData(AvSdkOperation.EnterRoom, "042", "A room is a number.")]
    [InlineData(AvSdkOperation.EnterRoom, "", "A room is a number.")]
    [InlineData(AvSdkOperation.EnableCamera, "mic", "Its device is \"camera\".")]
    [InlineData(AvSdkOperation.OpenDevice, "", "A call without an id has no target")]
    public void WhatNoCallIsAbout_IsNotAskedFor(AvSdkOperation operation, string target, string why)
    {
        var thrown = Assert.Throws<ArgumentException>(
            nameof(target),
            () => _fake.AssertCalled(operation, times: 0, target: target)
        );

        Assert.StartsWith(why, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatACallMayBeAbout_IsAskedFor()
    {
        _fake.AssertCalled(AvSdkOperation.EnterRoom, times: 0, target: "-1");
        _fake.AssertCalled(AvSdkOperation.EnableCamera, times: 0, target: "camera");
        _fake.AssertCalled(AvSdkOperation.OpenDevice, times: 0, target: "line-in");
    }

    [Fact]
    public void AssertCalls_WantsTheOrder_AndNothingElse()
    {
        _fake.StartContext(static (_, _) => { });
        _fake.StopContext();
        _fake.Poll();

        _fake.AssertCalls(AvSdkOperation.StartContext, AvSdkOperation.StopContext);
        Assert.StartsWith(
            "The calls were to be StopContext, StartContext, and were StartContext, StopContext.",
            Message(() => _fake.AssertCalls(AvSdkOperation.StopContext, AvSdkOperation.StartContext)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "The calls were to be none, and were",
            Message(() => _fake.AssertCalls()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertCalls_HasACallInsideAnEarlyCallback_BehindItsStart()
    {
        _fake.StartContextAnswers(new FakeAnswer { Early = true });
        _fake.StartContext((_, _) => _fake.StopContext());

        _fake.AssertCalls(AvSdkOperation.StartContext, AvSdkOperation.StopContext);
    }

    [Fact]
    public void AssertNoConflicts_NamesTheFirst()
    {
        _fake.StartContext(static (_, _) => { });
        _fake.AssertNoConflicts();
        _fake.StopContext();
        _fake.StartContext(static (_, _) => { });

        Assert.StartsWith(
            "No call was to run into another one, and 1001 or 1002 was answered 2 times, first StopContext (1002).",
            Message(_fake.AssertNoConflicts),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertNoConflicts_CountsWhatACallbackSays_AndNotWhatNobodyIsTold()
    {
        _fake.StartContextAnswers(new FakeAnswer { Silent = true, Code = 1002 }, 1002);
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _fake.AssertNoConflicts();
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(300));

        Assert.StartsWith(
            "No call was to run into another one, and 1001 or 1002 was answered once, first StartContext (1002 by callback).",
            Message(_fake.AssertNoConflicts),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertCallsOnOneThread_WhereAScriptAnswers1007_SaysSo()
    {
        _fake.BindToCurrentThread();
        _fake.StopContextAnswers(1007);
        _fake.StartContext(static (_, _) => { });
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _fake.StopContext();

        Assert.StartsWith(
            FormattableString.Invariant(
                $"All calls came on the SDK's thread, {Environment.CurrentManagedThreadId}, and 1007 was to be answered to none. StopContext was answered it: by a script,"
            ),
            Message(_fake.AssertCallsOnOneThread),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AssertCallsOnOneThread_NamesTheThreads_AndTheSdksOwn()
    {
        _fake.StartContext(static (_, _) => { });
        _fake.AssertCallsOnOneThread();

        (int code, int other) = await OnAnotherThreadAsync(_fake.StopContext);

        Assert.Equal(1007, code);
        Assert.StartsWith(
            FormattableString.Invariant(
                $"All calls were to come on the SDK's thread, {_fake.Log[0].ThreadId}, and they came on {_fake.Log[0].ThreadId}, {other} (1007 was answered)."
            ),
            Message(_fake.AssertCallsOnOneThread),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AssertCallsOnOneThread_NamesTheThreadOfAPollThatWasRefused()
    {
        _fake.BindToCurrentThread();
        int own = Environment.CurrentManagedThreadId;
        (_, int other) = await OnAnotherThreadAsync(_fake.Poll);

        Assert.StartsWith(
            FormattableString.Invariant(
                $"All calls were to come on the SDK's thread, {own}, and they came on {other} (1007 was answered)."
            ),
            Message(_fake.AssertCallsOnOneThread),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AssertCallsOnOneThread_BeforeTheSdkHasAThread_NamesThoseThatCalled()
    {
        _fake.ExitRoom();
        await OnAnotherThreadAsync(_fake.ExitRoom);

        Assert.StartsWith(
            "All calls were to come on one thread, and they came on ",
            Message(_fake.AssertCallsOnOneThread),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertNoAnswersLeft_NamesThem()
    {
        _fake.AssertNoAnswersLeft();
        _fake.StartContextAnswers(0);
        _fake.EnterRoomAnswers(1005, FakeAnswer.ByReturn(1002));
        _fake.StartContext(static (_, _) => { });

        Assert.StartsWith(
            "Every scripted answer was to be used, and some are left. EnterRoom: 1005, 1002 by return.",
            Message(_fake.AssertNoAnswersLeft),
            StringComparison.Ordinal
        );
    }

    public static TheoryData<FakeAnswer, string> Answers =>
        new()
        {
            { 0, "0" },
            { 1005, "1005" },
            { FakeAnswer.ByCallback(1005, TimeSpan.FromSeconds(30)), "1005 (after 30 s)" },
            { FakeAnswer.ByReturn(1002), "1002 by return" },
            { FakeAnswer.ByReturnAndCallback(1002, 0), "1002 by return and 0 by callback" },
            { FakeAnswer.Never(), "never" },
            {
                new FakeAnswer { Early = true, Info = "soon" },
                "0 (early, \"soon\")"
            },
            {
                new FakeAnswer { Echo = TimeSpan.FromMilliseconds(1500) },
                "0 (again after 1.5 s)"
            },
            {
                new FakeAnswer { OnForeignThread = true },
                "0 (on a foreign thread)"
            },
            {
                new FakeAnswer { Silent = true, Code = 1005 },
                "1005 (silent)"
            },
        };

    [Theory, MemberData(nameof(Answers))]
    public void AssertNoAnswersLeft_DescribesEach_AsItWasScripted(FakeAnswer answer, string text)
    {
        _fake.EnterRoomAnswers(answer);

        Assert.Equal(text, answer.ToString());
        Assert.StartsWith(
            $"Every scripted answer was to be used, and some are left. EnterRoom: {text}.\n",
            Message(_fake.AssertNoAnswersLeft),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AssertIdle_NamesWhatIsInFlight()
    {
        _fake.AssertIdle();
        _fake.StartContext(static (_, _) => { });

        Assert.StartsWith(
            "Nothing was to be in flight, and this is:\n  StartContext: falls due at 0.300 s,",
            Message(_fake.AssertIdle),
            StringComparison.Ordinal
        );
        _clock.Advance(TimeSpan.FromMilliseconds(300));
        _fake.AssertIdle();
    }

    public void Dispose() => _fake.Dispose();

    private static Task<(int Code, int Thread)> OnAnotherThreadAsync(Func<int> call) =>
        Task.Factory.StartNew(() => (call(), Environment.CurrentManagedThreadId), TaskCreationOptions.LongRunning);

    private static string Message(Action assertion) => Assert.Throws<AvSdkAssertionException>(assertion).Message;
}
