namespace AvSdk.Testing.Tests.Behaviour;

public sealed class ScriptTests
{
    private static readonly FakeAnswer Fine = FakeAnswer.ByCallback(0);

    [Theory, OnBoth]
    public void Answers_AreGivenInTurn_AndThenTheRulesDecide(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, 1005, 1005, 0);

        Assert.Equal(0, rig.Enter());
        rig.Pass(799);
        Assert.Empty(rig.Events);
        rig.Pass(1);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        rig.Enter();
        rig.Pass(800);
        rig.Enter();
        rig.Pass(800);
        Assert.Equal(1003, rig.Enter());

        Assert.Equal(["entered 1005 no answer in time", "entered 1005 no answer in time", "entered 0"], rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void AnAnswer_CarriesItsDelayAndText(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(
            AvSdkOperation.EnterRoom,
            FakeAnswer.ByCallback(10003, TimeSpan.FromSeconds(2)) with
            {
                Info = "sig expired {0}",
            }
        );

        rig.Enter();
        rig.Pass(1_999);
        Assert.Empty(rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 10003 sig expired {0}"], rig.Events);
    }

    [Theory, OnBoth]
    public void AStartThatTheRulesRefuse_UsesNoAnswerUp(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, 0, 1);
        rig.Enter();

        Assert.Equal(1001, rig.Enter());
        rig.Pass(800);
        rig.Sdk.ExitRoom();
        rig.Pass(300);
        rig.Enter();
        rig.Pass(800);

        Assert.Equal(["entered 0", "exited", "entered 1"], rig.Events);
    }

    [Theory, OnBoth]
    public void AnAnswerByReturn_HasNoCallbackAndNoEffect(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.ByReturn(1006));

        Assert.Equal(1006, rig.Enter());
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void AnOperationWithoutCallback_AnswersByReturn(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnableCamera, 1003, 0);

        Assert.Equal(1003, rig.Sdk.EnableCamera(true));
        Assert.Equal(AvDeviceState.Closed, rig.Sdk.GetDeviceState("camera"));
        Assert.Equal(0, rig.Sdk.EnableCamera(true));
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_ComesInsideTheStart(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, Fine with { Early = true });

        Assert.Equal(0, rig.Enter());

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void ACallInsideAnEarlyCallback_IsWrittenDownBehindTheStart(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, Fine with { Early = true });
        var raised = new List<AvSdkLogEntry>();
        rig.Sdk.Answered += raised.Add;
        rig.OnEvent = _ => rig.Sdk.OpenDevice("mic");

        rig.Enter();

        Assert.Equal(
            [
                (AvSdkOperation.EnterRoom, AvSdkLogKind.Accepted),
                (AvSdkOperation.EnterRoom, AvSdkLogKind.Callback),
                (AvSdkOperation.OpenDevice, AvSdkLogKind.Accepted),
            ],
            raised.Select(static entry => (entry.Operation, entry.Kind))
        );
        Assert.Equal(raised, rig.Sdk.Log.Skip(2));
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_MayBeFollowedByARefusal(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.ByReturnAndCallback(1002, 0) with { Early = true });

        Assert.Equal(1002, rig.Enter());

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void ACallbackAfterARefusal_Comes_WhereItIsAskedFor(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        FakeAnswer refused = new() { Return = 1002 };
        rig.Sdk.Answers(
            AvSdkOperation.EnterRoom,
            refused,
            refused with
            {
                CallbackAfterRefusal = true,
                Code = 1002,
                Echo = TimeSpan.FromSeconds(1),
            }
        );

        Assert.Equal(1002, rig.Enter());
        rig.Pass(60_000);
        Assert.Empty(rig.Events);
        Assert.Equal(1002, rig.Enter());
        rig.Pass(800);
        rig.Pass(1000);

        Assert.Equal(["entered 1002", "entered 1002"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void ALateCallback_HoldsItsClassUntilItComes(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, FakeAnswer.ByCallback(0, TimeSpan.FromSeconds(50)));

        rig.Enter();
        rig.Pass(49_999);
        Assert.Equal(1001, rig.Enter());
        Assert.Empty(rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void AnEcho_IsASecondCallback(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, Fine with { Echo = TimeSpan.FromSeconds(1) });

        rig.Enter();
        rig.Pass(800);
        rig.Sdk.ExitRoom();
        rig.Pass(999);
        Assert.Equal(["entered 0", "exited"], rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 0", "exited", "entered 0"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void AnEchoWithoutDelay_ComesStraightAfter(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.OpenDevice, Fine with { Echo = TimeSpan.Zero });

        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);

        Assert.Equal(["device 0 mic", "device 0 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void ASilentOperation_EndsWithoutItsCallback(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, Fine with { Silent = true });

        rig.Enter();
        rig.Pass(800);

        Assert.Empty(rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
        Assert.Equal(AvSdkLogKind.Withheld, rig.Sdk.Log[^1].Kind);
    }

    [Theory, OnBoth]
    public void ExitRoom_FailsByReturn(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.Answers(AvSdkOperation.ExitRoom, FakeAnswer.ByReturn(1005));

        Assert.Equal(1005, rig.Sdk.ExitRoom());
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void WhatAScriptSays_WinsOverTheNetwork(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.NetworkDown = true;
        rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(31));
        rig.Sdk.Answers(
            AvSdkOperation.EnterRoom,
            10003, // A code,
            FakeAnswer.ByCallback(0, TimeSpan.FromSeconds(40)), // a delay,
            Fine with
            {
                Early = true,
            }, // or the moment;
            Fine // not a success that is written down like any other.
        );

        rig.Enter();
        rig.Pass(31_000);
        rig.Enter();
        rig.Pass(40_000);
        rig.Sdk.ExitRoom();
        rig.Pass(300);
        rig.Enter();
        rig.Sdk.ExitRoom();
        rig.Pass(300);
        rig.Enter();
        rig.Pass(30_000);

        Assert.Equal(
            [
                "entered 10003 signature refused",
                "entered 0",
                "exited",
                "entered 0",
                "exited",
                "entered 1005 no answer in time",
            ],
            rig.Events
        );
    }
}
