namespace AvSdk.Testing.Tests.Behaviour;

public sealed class ContextTests
{
    [Theory, OnBoth]
    public void StartContext_CompletesByItsCallback(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(0, rig.Sdk.StartContext(rig.Done("started")));
        Assert.Equal(AvContextState.Starting, rig.Sdk.ContextState);
        rig.Pass(299);
        Assert.Empty(rig.Events);
        rig.Pass(1);

        Assert.Equal(["started 0"], rig.Events);
        Assert.Equal(AvContextState.Started, rig.Sdk.ContextState);
    }

    [Theory, OnBoth]
    public void StartContext_WhileStarting_AnswersRepeatedOperation(SdkKind kind)
    {
        using var rig = new SdkRig(kind);
        rig.Sdk.StartContext(rig.Done("first"));

        Assert.Equal(1001, rig.Sdk.StartContext(rig.Done("second")));
        rig.Pass(1000);

        Assert.Equal(["first 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void StopContext_WhileStarting_AnswersExclusiveOperation(SdkKind kind)
    {
        using var rig = new SdkRig(kind);
        rig.Sdk.StartContext(rig.Done("started"));

        Assert.Equal(1002, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void StartContext_WhenStarted_AnswersHasInTheState(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        Assert.Equal(1003, rig.Sdk.StartContext(rig.Done("again")));
    }

    [Theory, OnBoth]
    public void StartContext_WithoutCallback_AnswersInvalidArgument(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(1004, rig.Sdk.StartContext(null!));
    }

    [Theory, OnBoth]
    public void StopContext_IsDoneWhenItReturns(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.EnableCamera(true);

        Assert.Equal(0, rig.Sdk.StopContext());

        Assert.Equal(AvContextState.Stopped, rig.Sdk.ContextState);
        Assert.Equal(AvDeviceState.Closed, rig.Sdk.GetDeviceState("camera"));
    }

    [Theory, OnBoth]
    public void StopContext_WhenStopped_AnswersContextNotExist(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(1101, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void StopContext_DropsWhatIsInFlight(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.OpenDevice("mic");
        rig.Sdk.Upload("a.amr", rig.Uploaded());

        Assert.Equal(0, rig.Sdk.StopContext());
        rig.Pass(60_000);

        Assert.Empty(rig.Events);
        Assert.Equal(AvDeviceState.Closed, rig.Sdk.GetDeviceState("mic"));
    }

    [Theory, OnBoth]
    public void StopContext_WhileInARoom_AnswersRoomNotExited(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();

        Assert.Equal(1202, rig.Sdk.StopContext());
        rig.Sdk.ExitRoom();
        Assert.Equal(1202, rig.Sdk.StopContext());
        rig.Pass(300);
        Assert.Equal(0, rig.Sdk.StopContext());
    }

    [Theory, OnBoth]
    public void DestroyContext_UnlessStopped_AnswersContextNotStopped(SdkKind kind)
    {
        using var rig = new SdkRig(kind);
        rig.Sdk.StartContext(rig.Done("started"));

        Assert.Equal(1102, rig.Sdk.DestroyContext());
        rig.Pass(300);
        Assert.Equal(1102, rig.Sdk.DestroyContext());
    }

    [Theory, OnBoth]
    public void DestroyContext_WhenStopped_LeavesNothingToCall(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(0, rig.Sdk.DestroyContext());

        Assert.Equal(1101, rig.Sdk.StartContext(rig.Done("started")));
        Assert.Equal(1101, rig.Sdk.DestroyContext());
        Assert.Equal(1101, rig.Sdk.Poll());
    }

    [Theory, OnBoth]
    public void EveryOperation_BeforeTheStart_AnswersContextNotExist(SdkKind kind)
    {
        using var rig = new SdkRig(kind);

        Assert.Equal(1101, rig.Enter());
        Assert.Equal(1101, rig.Sdk.ExitRoom());
        Assert.Equal(1101, rig.Sdk.RequestView("alice", rig.Done("view")));
        Assert.Equal(1101, rig.Sdk.CancelView("alice", rig.Done("view")));
        Assert.Equal(1101, rig.Sdk.Upload("a.amr", rig.Uploaded()));
    }

    [Theory, OnBoth]
    public void AnyOperation_AfterDispose_Throws(SdkKind kind)
    {
        var rig = new SdkRig(kind);
        rig.Dispose();

        Assert.Throws<ObjectDisposedException>(() => rig.Sdk.StopContext());
        Assert.Throws<ObjectDisposedException>(() => rig.Sdk.Poll());
    }
}
