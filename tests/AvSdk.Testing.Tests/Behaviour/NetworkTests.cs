namespace AvSdk.Testing.Tests.Behaviour;

public sealed class NetworkTests
{
    [Theory, OnBoth]
    public void EnterRoom_WithoutNetwork_IsGivenUpAfterThirtySeconds(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.NetworkDown = true;

        Assert.Equal(0, rig.Enter());
        rig.Pass(29_999);
        Assert.Empty(rig.Events);
        Assert.Equal(AvRoomState.Entering, rig.Sdk.RoomState);
        rig.Pass(1);

        Assert.Equal(["entered 1005 no answer in time"], rig.Events);
        Assert.Equal(AvRoomState.Exited, rig.Sdk.RoomState);
    }

    [Theory, OnBoth]
    public void AnAnswerThatWasLost_DoesNotComeWhenTheNetworkIsBack(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Enter();
        rig.Sdk.NetworkDown = true;
        rig.Pass(800);

        rig.Sdk.NetworkDown = false;
        rig.Pass(29_199);
        Assert.Empty(rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 1005 no answer in time"], rig.Events);
    }

    [Theory, OnBoth]
    public void WithoutANetwork_WhatNeedsNoServerGoesOn(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.NetworkDown = true;

        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);
        rig.Sdk.ExitRoom();
        rig.Pass(300);

        Assert.Equal(["device 0 mic", "exited"], rig.Events);
    }

    [Theory, OnBoth]
    public void EnterRoom_ThatTakesTooLong_IsGivenUpAfterThirtySeconds(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromMinutes(1));

        rig.Enter();
        rig.Pass(30_000);

        Assert.Equal(["entered 1005 no answer in time"], rig.Events);
    }

    [Theory, OnBoth]
    public void SetDuration_ChangesHowLongTheNextStartsTake(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.FromSeconds(5));

        rig.Enter();
        rig.Pass(4_999);
        Assert.Empty(rig.Events);
        rig.Pass(1);

        Assert.Equal(["entered 0"], rig.Events);
    }
}
