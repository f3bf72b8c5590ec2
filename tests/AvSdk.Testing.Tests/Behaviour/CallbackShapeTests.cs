namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>The same operations with a callback of the call's own: it is told instead of the event.</summary>
public sealed class CallbackShapeTests
{
    [Theory, OnBoth]
    public void EnterRoom_TellsItsCallback_AndNotTheEvent(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.EnterRoom(42, rig.Done("mine")));
        rig.Pass(800);

        Assert.Equal(["mine 0"], rig.Events);
        Assert.Equal(42, rig.Sdk.CurrentRoom);
    }

    [Theory, OnBoth]
    public void EnterRoom_WithoutACallback_AnswersInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Sdk.EnterRoom(42, (AvSdkCallback)null!));
        Assert.Equal(1004, rig.Sdk.EnterRoom(0, rig.Done("mine")));
    }

    [Theory, OnBoth]
    public void EnterRoomVoid_TellsItsCallback_OfARefusalToo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        rig.Sdk.EnterRoomVoid(42, rig.Done("first"));
        rig.Sdk.EnterRoomVoid(42, rig.Done("second"));
        rig.Pass(800);

        Assert.Equal(["second 1001", "first 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void EnterRoomVoid_WithoutACallback_TellsNobody(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        rig.Sdk.EnterRoomVoid(42, (AvSdkCallback)null!);
        rig.Pass(1000);

        Assert.Empty(rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void StartContextVoid_TellsItsCallback_OfARefusalToo(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        rig.Sdk.StartContextVoid(rig.Done("first"));
        rig.Sdk.StartContextVoid(rig.Done("second"));
        rig.Sdk.StartContextVoid(null!);
        rig.Pass(300);
        rig.Sdk.StartContextVoid(rig.Done("third"));
        rig.Pass(1);

        Assert.Equal(["second 1001", "first 0", "third 1003"], rig.Events);
        Assert.Equal(AvContextState.Started, rig.Sdk.ContextState);
    }

    [Theory, OnBoth]
    public void RequestViewVoid_TellsItsCallback_OfARefusalToo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);

        rig.Sdk.RequestViewVoid("alice", rig.Done("first"));
        rig.Sdk.RequestViewVoid("bob", rig.Done("second"));
        rig.Pass(250);
        rig.Sdk.RequestViewVoid("bob", rig.Done("third"));
        rig.Sdk.RequestViewVoid("", rig.Done("fourth"));
        rig.Pass(1);

        Assert.Equal(["second 1001", "first 0", "third 1401", "fourth 1004"], rig.Events);
        Assert.Equal(1003, rig.Sdk.RequestView("alice", rig.Done("again")));
    }

    [Theory, OnBoth]
    public void ExitRoom_TellsItsCallback_AndNotTheEvent(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();

        Assert.Equal(0, rig.Sdk.ExitRoom(rig.Exited("out")));
        rig.Pass(300);

        Assert.Equal(["out"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void ExitRoom_WithoutACallback_AnswersInvalidArgument_InNoRoomToo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Sdk.ExitRoom(null!));
    }

    [Theory, OnBoth]
    public void OpenAndCloseDevice_TellTheirCallbacks_WithTheDevice(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.OpenDevice("mic", rig.Done("open")));
        rig.Pass(200);
        Assert.Equal(AvDeviceState.Open, rig.Sdk.GetDeviceState("mic"));
        Assert.Equal(0, rig.Sdk.CloseDevice("mic", rig.Done("close")));
        rig.Pass(200);

        Assert.Equal(["open 0 mic", "close 0 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void OpenAndCloseDevice_WithoutACallback_AnswerInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Sdk.OpenDevice("mic", null!));
        Assert.Equal(1004, rig.Sdk.CloseDevice("mic", null!));
        Assert.Equal(1004, rig.Sdk.OpenDevice("", rig.Done("open")));
    }

    [Theory, OnBoth]
    public void BothShapes_AreOneOperation(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Enter();

        Assert.Equal(1001, rig.Sdk.EnterRoom(42, rig.Done("mine")));
        Assert.Equal(1002, rig.Sdk.ExitRoom(rig.Exited("out")));
        rig.Pass(800);

        Assert.Equal(["entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void AScript_ServesBothShapes(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.EnterRoom, 10003, 1005);

        rig.Sdk.EnterRoom(42, rig.Done("mine"));
        rig.Pass(800);
        rig.Enter();
        rig.Pass(800);

        Assert.Equal(["mine 10003 signature refused", "entered 1005 no answer in time"], rig.Events);
    }

    [Theory, OnBoth]
    public void ARefusedStart_CallsNobodyBack(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();

        Assert.Equal(1003, rig.Sdk.EnterRoom(7, rig.Done("mine")));
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
    }
}
