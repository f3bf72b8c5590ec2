namespace AvSdk.Testing.Tests.Behaviour;

public sealed class DeviceTests
{
    [Theory, OnBoth]
    public void OpenAndClose_CompleteByTheEvent(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.OpenDevice("mic"));
        Assert.Equal(AvDeviceState.Operating, rig.Sdk.GetDeviceState("mic"));
        Assert.Equal(AvDeviceState.Closed, rig.Sdk.GetDeviceState("camera"));
        rig.Pass(200);
        Assert.Equal(AvDeviceState.Open, rig.Sdk.GetDeviceState("mic"));
        Assert.Equal(0, rig.Sdk.CloseDevice("mic"));
        rig.Pass(200);

        Assert.Equal(AvDeviceState.Closed, rig.Sdk.GetDeviceState("mic"));
        Assert.Equal(["device 0 mic", "device 0 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void Devices_ExcludeEachOther(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.OpenDevice("mic");

        Assert.Equal(1001, rig.Sdk.OpenDevice("camera"));
        Assert.Equal(1002, rig.Sdk.CloseDevice("mic"));
        Assert.Equal(1002, rig.Sdk.EnableCamera(true));
    }

    [Theory, OnBoth]
    public void OpenDevice_WhenOpen_AnswersHasInTheState(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);

        Assert.Equal(1003, rig.Sdk.OpenDevice("mic"));
        Assert.Equal(1003, rig.Sdk.CloseDevice("camera"));
    }

    [Theory, OnBoth]
    public void EnableCamera_IsDoneWhenItReturns(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(0, rig.Sdk.EnableCamera(true));
        Assert.Equal(1003, rig.Sdk.EnableCamera(true));
        Assert.Equal(AvDeviceState.Open, rig.Sdk.GetDeviceState("camera"));
        Assert.Equal(0, rig.Sdk.EnableCamera(false));
        Assert.Equal(1003, rig.Sdk.EnableCamera(false));
        rig.Pass(1000);

        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void OpenDevice_ThatIsUnknown_AnswersDeviceNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1301, rig.Sdk.OpenDevice("line-in"));
        Assert.Equal(AvDeviceState.Absent, rig.Sdk.GetDeviceState("line-in"));
        rig.Sdk.AddDevice("line-in");
        Assert.Equal(0, rig.Sdk.OpenDevice("line-in"));
    }

    [Theory, OnBoth]
    public void OpenDevice_BeforeTheContextStarted_AnswersDeviceNotExist(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(1301, rig.Sdk.OpenDevice("mic"));
        Assert.Equal(1301, rig.Sdk.EnableCamera(true));
    }

    [Theory, OnBoth]
    public void EnableCamera_WhenItWasUnplugged_AnswersDeviceNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.RemoveDevice("camera");

        Assert.Equal(1301, rig.Sdk.EnableCamera(true));
    }

    [Theory, OnBoth]
    public void OpenAndClose_OfADeviceThatIsUnpluggedMeanwhile_EndWithDeviceNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.OpenDevice("mic");
        rig.Sdk.RemoveDevice("mic");
        rig.Pass(200);
        Assert.Equal(AvDeviceState.Absent, rig.Sdk.GetDeviceState("mic"));
        rig.Sdk.AddDevice("mic");
        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);
        rig.Sdk.CloseDevice("mic", rig.Done("close"));
        rig.Sdk.RemoveDevice("mic");
        rig.Pass(200);

        Assert.Equal(["device 1301 mic", "device 0 mic", "close 1301 mic"], rig.Events);
        Assert.Equal(1301, rig.Sdk.Log[^1].Code);
    }

    [Theory, OnBoth]
    public void ADeviceThatIsUnplugged_KeepsTheCodeThatAScriptSays(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Answers(AvSdkOperation.OpenDevice, 1005);
        rig.Sdk.OpenDevice("mic");
        rig.Sdk.RemoveDevice("mic");

        rig.Pass(200);

        Assert.Equal(["device 1005 mic"], rig.Events);
    }

    [Theory, OnBoth]
    public void OpenDevice_WithoutAnId_AnswersInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1004, rig.Sdk.OpenDevice(""));
        Assert.Equal(1004, rig.Sdk.CloseDevice(null!));
    }

    [Theory, OnBoth]
    public void GetMicLevel_IsAValue(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        Assert.Equal(0, rig.Sdk.GetMicLevel());

        rig.Sdk.OpenDevice("mic");
        rig.Pass(200);
        Assert.Equal(60, rig.Sdk.GetMicLevel());
        rig.Sdk.MicLevel = 1001;

        Assert.Equal(1001, rig.Sdk.GetMicLevel());
    }
}
