namespace AvSdk.Simulator.Tests;

public sealed class OutsideTests
{
    [Theory, OnBoth]
    public void AnOutsideOperation_HoldsItsClassForItsTime(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.BeginOutsideOperation(SdkOperation.EnterRoom, TimeSpan.FromSeconds(2));

        Assert.Equal(1001, rig.Enter());
        Assert.Equal(1002, rig.Sdk.ExitRoom());
        Assert.Equal(0, rig.Sdk.EnableCamera(true));
        Assert.Equal(RoomState.Exited, rig.Sdk.RoomState);
        rig.Pass(2000);

        Assert.Empty(rig.Events);
        Assert.Equal(0, rig.Enter());
    }

    [Theory, OnBoth]
    public void AStandingExclusion_EndsOnlyWhenCleared(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.SetExclusion(SdkOperation.EnableCamera, true);

        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
        rig.Pass(3_600_000);
        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
        rig.Pass(200);
        rig.Sdk.SetExclusion(SdkOperation.EnableCamera, false);

        Assert.Equal(0, rig.Sdk.EnableCamera(true));
    }
}
