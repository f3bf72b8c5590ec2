namespace AvSdk.Simulator.Tests;

public sealed class ScriptTests
{
    private static readonly SdkAnswer Fine = SdkAnswer.ByCallback(0);

    [Theory, OnBoth]
    public void Answers_AreGivenInTurn_AndThenTheRulesDecide(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, 1005, 1005, 0);

        Assert.Equal(0, rig.Enter());
        rig.Pass(29_999);
        Assert.Empty(rig.Events);
        rig.Pass(1);
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
        rig.Enter();
        rig.Pass(30_000);
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
            SdkOperation.EnterRoom,
            SdkAnswer.ByCallback(10003, TimeSpan.FromSeconds(2)) with
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
        rig.Sdk.Answers(SdkOperation.EnterRoom, 0, 1);
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
        rig.Sdk.Answers(SdkOperation.EnterRoom, SdkAnswer.ByReturn(1006));

        Assert.Equal(1006, rig.Enter());
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void AnOperationWithoutCallback_AnswersByReturn(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnableCamera, 1003, 0);

        Assert.Equal(1003, rig.Sdk.EnableCamera(true));
        Assert.Equal(DeviceState.Closed, rig.Sdk.GetDeviceState("camera"));
        Assert.Equal(0, rig.Sdk.EnableCamera(true));
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_ComesInsideTheStart(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, Fine with { Early = true });

        Assert.Equal(0, rig.Enter());

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void AnEarlyCallback_MayBeFollowedByARefusal(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, Fine with { Early = true, Return = 1002 });

        Assert.Equal(1002, rig.Enter());

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void ACallbackAfterARefusal_Comes(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, SdkAnswer.ByReturn(1002) with { Silent = false, Code = 1002 });

        Assert.Equal(1002, rig.Enter());
        rig.Pass(800);

        Assert.Equal(["entered 1002"], rig.Events);
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void ALateCallback_HoldsItsClassUntilItComes(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, SdkAnswer.ByCallback(0, TimeSpan.FromSeconds(50)));

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
        rig.Sdk.Answers(SdkOperation.EnterRoom, Fine with { Echo = TimeSpan.FromSeconds(1) });

        rig.Enter();
        rig.Pass(800);
        rig.Sdk.ExitRoom();
        rig.Pass(999);
        Assert.Equal(["entered 0", "exited"], rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 0", "exited", "entered 0"], rig.Events);
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void AnEchoWithoutDelay_ComesStraightAfter(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.OpenDevice, Fine with { Echo = TimeSpan.Zero });

        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);

        Assert.Equal(["device 0 mic", "device 0 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void ASilentOperation_EndsWithoutItsCallback(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, Fine with { Silent = true });

        rig.Enter();
        rig.Pass(800);

        Assert.Empty(rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
        Assert.Equal(SdkLogKind.Withheld, rig.Sdk.Log[^1].Kind);
    }

    [Theory, OnBoth]
    public void AnOperationThatNeverEnds_HoldsItsClass(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(SdkOperation.EnterRoom, SdkAnswer.ByCallback(0, Timeout.InfiniteTimeSpan));

        rig.Enter();
        rig.Pass(3_600_000);

        Assert.Equal(1001, rig.Enter());
        Assert.Equal(1002, rig.Sdk.ExitRoom());
        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void ExitRoom_ThatFails_StillSaysNoCode(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.Answers(SdkOperation.ExitRoom, 1);

        rig.Sdk.ExitRoom();
        rig.Pass(300);

        Assert.Equal(["exited"], rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }
}
