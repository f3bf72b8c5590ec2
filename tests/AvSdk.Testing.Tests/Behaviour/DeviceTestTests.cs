namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>1601 and 1602: Windows alone has device tests.</summary>
public sealed class DeviceTestTests
{
    [Theory, OnBoth]
    public void ATest_IsStartedAndStopped_AtOnce(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.StartDeviceTest());
        Assert.Equal(AvDeviceTestState.Started, rig.Sdk.DeviceTestState);
        Assert.Equal(0, rig.Sdk.StopDeviceTest());
        Assert.Equal(AvDeviceTestState.Stopped, rig.Sdk.DeviceTestState);
    }

    [Theory, OnBoth]
    public void StartDeviceTest_WithoutAContext_AnswersContextNotExist(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(1101, rig.Sdk.StartDeviceTest());
    }

    [Theory, OnBoth]
    public void StartDeviceTest_WhileOneRuns_AnswersHasInTheState(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.StartDeviceTest();

        Assert.Equal(1003, rig.Sdk.StartDeviceTest());
    }

    [Theory, OnBoth]
    public void StopDeviceTest_WhenNoneRuns_AnswersDeviceTestNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1601, rig.Sdk.StopDeviceTest());
    }

    [Theory, OnBoth]
    public void StopContext_WhileATestRuns_AnswersDeviceTestNotStopped(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.StartDeviceTest();

        Assert.Equal(1602, rig.Sdk.StopContext());
        Assert.Equal(0, rig.Sdk.StopDeviceTest());
        Assert.Equal(0, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void StopContext_InARoomAndWhileATestRuns_TellsOfTheRoomFirst(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.StartDeviceTest();

        Assert.Equal(1202, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void ATest_ExcludesNothing(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.StartDeviceTest();

        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
        Assert.Equal(0, rig.Enter());
        Assert.Equal(0, rig.Sdk.StopDeviceTest());
    }

    [Theory, OnBoth]
    public void AfterDestroyContext_ATestAnswersContextNotExist(SdkKind kind)
    {
        using var rig = new SdkRig(kind);
        rig.Sdk.DestroyContext();

        Assert.Equal(1101, rig.Sdk.StartDeviceTest());
        Assert.Equal(1101, rig.Sdk.StopDeviceTest());
    }

    [Theory, OnBoth]
    public void AScript_SaysWhatATestReturns(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.StartDeviceTest, 1, 0);

        Assert.Equal(1, rig.Sdk.StartDeviceTest());
        Assert.Equal(AvDeviceTestState.Stopped, rig.Sdk.DeviceTestState);
        Assert.Equal(0, rig.Sdk.StartDeviceTest());
    }
}
