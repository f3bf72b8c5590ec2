namespace AvSdk.Testing.Tests.Behaviour;

public sealed class MemberTests
{
    [Theory, OnBoth]
    public void RequestAndCancel_CompleteByTheirCallbacks(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);

        Assert.Equal(0, rig.Sdk.RequestView("alice", rig.Done("shown")));
        rig.Pass(250);
        Assert.Equal(1003, rig.Sdk.RequestView("alice", rig.Done("shown again")));
        Assert.Equal(0, rig.Sdk.CancelView("alice", rig.Done("hidden")));
        rig.Pass(250);
        Assert.Equal(1003, rig.Sdk.CancelView("alice", rig.Done("hidden again")));

        Assert.Equal(["shown 0", "hidden 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void Views_ExcludeEachOther(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.AddMember("bob", hasVideo: true);
        rig.Sdk.RequestView("alice", rig.Done("alice"));

        Assert.Equal(1001, rig.Sdk.RequestView("bob", rig.Done("bob")));
        Assert.Equal(1002, rig.Sdk.CancelView("bob", rig.Done("bob")));
    }

    [Theory, OnBoth]
    public void RequestView_OfAnAbsentMember_AnswersEndpointNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.RemoveMember("alice");

        Assert.Equal(1401, rig.Sdk.RequestView("alice", rig.Done("view")));
        Assert.Equal(1401, rig.Sdk.CancelView("alice", rig.Done("view")));
    }

    [Theory, OnBoth]
    public void RequestView_OfAMemberWithoutVideo_AnswersEndpointHasNotVideo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.AddMember("alice", hasVideo: false);

        Assert.Equal(1402, rig.Sdk.RequestView("alice", rig.Done("view")));
    }

    [Theory, OnBoth]
    public void RequestView_OutsideARoom_AnswersRoomNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.AddMember("alice", hasVideo: true);

        Assert.Equal(1201, rig.Sdk.RequestView("alice", rig.Done("view")));
    }

    [Theory, OnBoth]
    public void RequestView_WhenTheRoomIsLostMeanwhile_EndsWithRoomNotExist(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.RequestView("alice", rig.Done("view"));

        rig.Sdk.Disconnect(1, "");
        rig.Pass(250);

        Assert.Equal(["disconnected 1", "view 1201"], rig.Events);
    }

    [Theory, OnBoth]
    public void RequestView_WhenAnotherRoomIsEnteredMeanwhile_EndsWithRoomNotExist(SdkKind kind) =>
        AViewOfAnEarlierStay_IsNotShown(kind, nextRoom: 7);

    [Theory, OnBoth]
    public void RequestView_WhenTheRoomIsLeftAndEnteredAgainMeanwhile_EndsWithRoomNotExist(SdkKind kind) =>
        AViewOfAnEarlierStay_IsNotShown(kind, nextRoom: 42);

    [Theory, OnBoth]
    public void RequestView_WhenTheMemberOrItsVideoGoesMeanwhile_EndsSo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);

        rig.Sdk.RequestView("alice", rig.Done("view"));
        rig.Sdk.AddMember("alice", hasVideo: false);
        rig.Pass(250);
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.RequestView("alice", rig.Done("view"));
        rig.Sdk.RemoveMember("alice");
        rig.Pass(250);

        Assert.Equal(["view 1402", "view 1401"], rig.Events);
        Assert.Equal(1401, rig.Sdk.RequestView("alice", rig.Done("view")));
    }

    [Theory, OnBoth]
    public void CancelView_NeedsTheMember_AndNotItsVideo(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.RequestView("alice", rig.Done("view"));
        rig.Pass(250);

        rig.Sdk.CancelView("alice", rig.Done("unview"));
        rig.Sdk.AddMember("alice", hasVideo: false);
        rig.Pass(250);
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.RequestView("alice", rig.Done("view"));
        rig.Pass(250);
        rig.Sdk.CancelView("alice", rig.Done("unview"));
        rig.Sdk.RemoveMember("alice");
        rig.Pass(250);

        Assert.Equal(["view 0", "unview 0", "view 0", "unview 1401"], rig.Events);
    }

    [Theory, OnBoth]
    public void RequestView_WithoutAMemberOrCallback_AnswersInvalidArgument(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();

        Assert.Equal(1004, rig.Sdk.RequestView("", rig.Done("view")));
        Assert.Equal(1004, rig.Sdk.CancelView("alice", null!));
    }

    private static void AViewOfAnEarlierStay_IsNotShown(SdkKind kind, int nextRoom)
    {
        using SdkRig rig = new SdkRig(kind).InRoom(42);
        rig.Sdk.AddMember("alice", hasVideo: true);
        rig.Sdk.Answers(AvSdkOperation.RequestView, FakeAnswer.ByCallback(0, TimeSpan.FromSeconds(5)));

        rig.Sdk.RequestView("alice", rig.Done("view"));
        rig.Sdk.ExitRoom();
        rig.Pass(300);
        rig.Enter(nextRoom);
        rig.Pass(800);
        rig.Pass(3_900);

        Assert.Equal(["exited", "entered 0", "view 1201"], rig.Events);
        Assert.Equal(0, rig.Sdk.RequestView("alice", rig.Done("again")));
    }
}
