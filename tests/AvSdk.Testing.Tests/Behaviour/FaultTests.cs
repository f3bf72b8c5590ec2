namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>What was seen in the wild: callbacks that come too early, twice, never, elsewhere, or after a refusal.</summary>
public sealed class FaultTests
{
    [Theory, OnBoth]
    public void ACallback_MayComeAfterARefusal_AndChangesNothing(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.ByReturnAndCallback(1002, 0));

        Assert.Equal(1002, rig.Enter());
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(800);

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void AnOperationThatNeverEnds_HoldsItsClass(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.Never());

        rig.Enter();
        rig.Pass(600_000);

        Assert.Empty(rig.Events);
        Assert.Equal(1001, rig.Enter());
        Assert.Equal(1002, rig.Sdk.ExitRoom());
        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
    }

    [Theory, OnBoth]
    public void AnOperationThatNeverEnds_IsEndedByADisconnect(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.Never());
        rig.Enter();

        rig.Sdk.Disconnect(1005, "lost");
        rig.Pass(1);

        Assert.Equal(["disconnected 1005 lost"], rig.Events);
        Assert.Equal(0, rig.Enter());
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_MayComeTwice(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, new FakeAnswer { Early = true, Echo = TimeSpan.FromSeconds(1) });

        Assert.Equal(0, rig.Enter());
        Assert.Equal(["entered 0"], rig.Events);
        rig.Pass(1000);

        Assert.Equal(["entered 0", "entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void AnEventWithoutACode_MayComeTwice(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.Answers(AvSdkOperation.ExitRoom, new FakeAnswer { Echo = TimeSpan.FromMilliseconds(5) });

        rig.Sdk.ExitRoom();
        rig.Pass(300);
        rig.Pass(5);

        Assert.Equal(["exited", "exited"], rig.Events);
    }

    [Theory, OnBoth]
    public void AnExit_WhoseCallbackIsWithheld_LeavesTheRoomAllTheSame(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.Answers(AvSdkOperation.ExitRoom, new FakeAnswer { Silent = true });

        rig.Sdk.ExitRoom(rig.Exited("out"));
        rig.Pass(300);

        Assert.Empty(rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        Assert.Equal(AvSdkLogKind.Withheld, rig.Sdk.Log[^1].Kind);
    }

    [Theory, OnBoth]
    public void WherePollDelivers_AScriptMayCallBackOnAnotherThread(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, new FakeAnswer { OnForeignThread = true });
        int thread = 0;
        rig.OnEvent = _ => thread = Environment.CurrentManagedThreadId;

        rig.Enter();
        rig.PassWithoutPoll(800);

        Assert.Equal(["entered 0"], rig.Events);
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void WherePollDelivers_TheOthersStillWaitForIt(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, new FakeAnswer { OnForeignThread = true });

        rig.Sdk.OpenDevice("mic");
        rig.Enter();
        rig.PassWithoutPoll(1000);
        Assert.Equal(["entered 0"], rig.Events);
        rig.Sdk.Poll();

        Assert.Equal(["entered 0", "device 0 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_ComesOnTheCallersThread_AndItsEchoInPoll(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, new FakeAnswer { Early = true, Echo = TimeSpan.FromSeconds(1) });
        int thread = 0;
        rig.OnEvent = _ => thread = Environment.CurrentManagedThreadId;

        rig.Enter();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        rig.PassWithoutPoll(1000);
        Assert.Equal(["entered 0"], rig.Events);
        rig.Sdk.Poll();

        Assert.Equal(["entered 0", "entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void TheEchoOfACallbackOnAnotherThread_ComesOnThatThreadToo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        rig.Sdk.Answers(
            AvSdkOperation.EnterRoom,
            new FakeAnswer { OnForeignThread = true, Echo = TimeSpan.FromSeconds(1) }
        );
        var threads = new List<int>();
        rig.OnEvent = _ => threads.Add(Environment.CurrentManagedThreadId);

        rig.Enter();
        rig.PassWithoutPoll(800);
        rig.PassWithoutPoll(1000);

        Assert.Equal(["entered 0", "entered 0"], rig.Events);
        Assert.Equal(threads[0], threads[1]);
        Assert.NotEqual(Environment.CurrentManagedThreadId, threads[0]);
    }

    [Theory, OnBoth]
    public void AScriptedTimeout_ComesAsSoonAsAnyAnswer_UnlessItHasADelay(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, 1005, FakeAnswer.ByCallback(1005, TimeSpan.FromSeconds(30)));

        rig.Enter();
        rig.Pass(800);
        Assert.Single(rig.Events);
        rig.Enter();
        rig.Pass(29_999);
        Assert.Single(rig.Events);
        rig.Pass(1);
        Assert.Equal(2, rig.Events.Count);
    }
}
