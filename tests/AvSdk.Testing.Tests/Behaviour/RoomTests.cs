namespace AvSdk.Testing.Tests.Behaviour;

public sealed class RoomTests
{
    [Theory, OnBoth]
    public void EnterAndExit_GoThroughTheirStates(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Enter());
        Assert.Equal((AvRoomState.Entering, 0), (rig.Sdk.RoomState, rig.Sdk.CurrentRoom));
        rig.Pass(800);
        Assert.Equal((AvRoomState.Entered, 42), (rig.Sdk.RoomState, rig.Sdk.CurrentRoom));
        Assert.Equal(0, rig.Sdk.ExitRoom());
        Assert.Equal((AvRoomState.Exiting, 42), (rig.Sdk.RoomState, rig.Sdk.CurrentRoom));
        rig.Pass(300);
        Assert.Equal((AvRoomState.Exited, 0), (rig.Sdk.RoomState, rig.Sdk.CurrentRoom));

        Assert.Equal(["entered 0", "exited"], rig.Events);
    }

    [Theory, OnBoth]
    public void EnterRoom_WhileEntering_AnswersRepeatedOperation(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Enter(7);

        Assert.Equal(1001, rig.Enter(8));
        rig.Pass(800);

        Assert.Equal(7, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void ExitRoom_WhileEntering_AnswersExclusiveOperation(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Enter();

        Assert.Equal(1002, rig.Sdk.ExitRoom());
    }

    [Theory, OnBoth]
    public void EnterRoom_StraightAfterExit_AnswersExclusiveOperation(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.ExitRoom();

        Assert.Equal(1002, rig.Enter());
        Assert.Equal(1001, rig.Sdk.ExitRoom());
    }

    [Theory, OnBoth]
    public void EnterRoom_WhileInAnyRoom_AnswersHasInTheState(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom(42);

        Assert.Equal(1003, rig.Enter(42));
        Assert.Equal(1003, rig.Enter(7));
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void ExitRoom_OutsideARoom_AnswersRoomNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1201, rig.Sdk.ExitRoom());
    }

    [Theory, OnBoth]
    public void EnterRoom_WithANumberThatIsNone_AnswersInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Enter(0));
        Assert.Equal(1004, rig.Enter(-1));
    }

    [Theory, OnBoth]
    public void EnterRoom_WithARefusedSignature_IsToldByCallback(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.EnterRoom(42, "bad"u8.ToArray()));
        rig.Pass(800);
        Assert.Equal(0, rig.Sdk.EnterRoom(42, []));
        rig.Pass(800);
        Assert.Equal(0, rig.Sdk.EnterRoom(42, (byte[])null!));
        rig.Pass(800);

        Assert.All(rig.Events, told => Assert.Equal("entered 10003 signature refused", told));
        Assert.Equal(3, rig.Events.Count);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void EnterRoomVoid_TellsByCallbackWhatTheIntWouldHaveBeen(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        rig.Sdk.EnterRoomVoid(42, SdkRig.Signature);
        rig.Sdk.EnterRoomVoid(42, SdkRig.Signature);
        rig.Sdk.EnterRoomVoid(0, SdkRig.Signature);
        Assert.Empty(rig.Events);
        rig.Pass(1);
        Assert.Equal(["entered 1001", "entered 1004"], rig.Events);
        rig.Pass(799);

        Assert.Equal(["entered 1001", "entered 1004", "entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void Disconnect_WithoutARoom_IsRefused(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Throws<InvalidOperationException>(() => rig.Sdk.Disconnect(0, "gone"));
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void Disconnect_LeavesTheRoom(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();

        rig.Sdk.Disconnect(1005, "heartbeat lost");
        Assert.Equal((AvRoomState.Exited, 0), (rig.Sdk.RoomState, rig.Sdk.CurrentRoom));
        rig.Pass(1);

        Assert.Equal(["disconnected 1005 heartbeat lost"], rig.Events);
        Assert.Equal(0, rig.Enter(7));
    }

    [Theory, OnBoth]
    public void Disconnect_WhileExiting_ComesInsteadOfTheCompletion(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.ExitRoom();

        rig.Sdk.Disconnect(0, "gone");
        rig.Pass(60_000);

        Assert.Equal(["disconnected 0 gone"], rig.Events);
    }

    [Theory, OnBoth]
    public void Disconnect_WhileEntering_ComesInsteadOfTheCompletion(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Enter();

        rig.Sdk.Disconnect(10009, "");
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(60_000);

        Assert.Equal(["disconnected 10009"], rig.Events);
    }
}
