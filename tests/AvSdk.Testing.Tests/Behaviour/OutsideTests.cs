namespace AvSdk.Testing.Tests.Behaviour;

public sealed class OutsideTests
{
    [Theory, OnBoth]
    public void AnOutsideOperation_HoldsItsClassForItsTime(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(2));

        Assert.Equal(1001, rig.Enter());
        Assert.Equal(1002, rig.Sdk.ExitRoom());
        Assert.Equal(0, rig.Sdk.EnableCamera(true));
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(2000);

        Assert.Empty(rig.Events);
        Assert.Equal(0, rig.Enter());
    }

    [Theory, OnBoth]
    public void AnOutsideOperation_HoldsTheContext(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.StopContext, TimeSpan.FromSeconds(1));

        Assert.Equal(1001, rig.Sdk.StopContext());
        Assert.Equal(1002, rig.Sdk.StartContext(rig.Done("started")));
        rig.Pass(1000);
        Assert.Equal(0, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void AnOutsideOperation_HoldsDevicesAndMembers_EachApart(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.OpenDevice, TimeSpan.FromSeconds(1));

        Assert.Equal(1001, rig.Sdk.OpenDevice("mic"));
        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
        Assert.Equal(0, rig.Sdk.RequestView("alice", rig.Done("view")));
        rig.Pass(1000);
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.CancelView, TimeSpan.FromSeconds(1));
        Assert.Equal(1001, rig.Sdk.CancelView("alice", rig.Done("unview")));
        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
    }

    [Theory, OnBoth]
    public void TheSameOutsideOperationOnceMore_DoesNotEndItEarlier_AndAnotherOneTakesItsPlace(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(5));
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(1));

        rig.Pass(4999);
        Assert.Equal(1001, rig.Enter());
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(1));
        rig.Pass(999);
        Assert.Equal(1001, rig.Enter());
        rig.Sdk.BeginOutsideOperation(AvSdkOperation.ExitRoom, TimeSpan.Zero);
        Assert.Equal(0, rig.Enter());
    }

    [Theory, OnBoth]
    public void AStandingExclusion_EndsOnlyWhenCleared(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.SetExclusion(AvSdkOperation.EnableCamera, true);

        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
        rig.Pass(3_600_000);
        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
        rig.Pass(200);
        rig.Sdk.SetExclusion(AvSdkOperation.EnableCamera, false);

        Assert.Equal(0, rig.Sdk.EnableCamera(true));
    }
}
