namespace AvSdk.Testing.Tests.Behaviour;

public sealed class DeliveryTests
{
    [Theory, OnBoth]
    public void EveryOperation_OffTheSdksThread_AnswersNotInMainThread(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).InRoom();
        var answers = new List<int>();

        OnAnotherThread(() =>
            answers.AddRange([
                rig.Sdk.StartContext(rig.Done("started")),
                rig.Sdk.StopContext(),
                rig.Sdk.DestroyContext(),
                rig.Enter(),
                rig.Sdk.ExitRoom(),
                rig.Sdk.EnableCamera(true),
                rig.Sdk.OpenDevice("mic"),
                rig.Sdk.CloseDevice("mic"),
                rig.Sdk.RequestView("alice", rig.Done("view")),
                rig.Sdk.CancelView("alice", rig.Done("view")),
                rig.Sdk.Upload("a", rig.Uploaded()),
                rig.Sdk.Poll(),
            ])
        );

        Assert.Equal(Enumerable.Repeat(1007, 12), answers);
        rig.Pass(60_000);
        Assert.Empty(rig.Events);
    }

    [Theory, OnBoth]
    public void EnterRoomVoid_OffTheSdksThread_TellsByCallback(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();

        OnAnotherThread(() => rig.Sdk.EnterRoomVoid(42, SdkRig.Signature));
        rig.Pass(1);

        Assert.Equal(["entered 1007"], rig.Events);
    }

    [Theory, OnBoth]
    public void StartContext_ThatIsRefused_LeavesTheSdkWithoutAThread(SdkKind kind)
    {
        using IFakeAvSdk sdk = SdkRig.Create(kind);
        AvSdkCallback done = static (_, _) => { };
        var answers = new List<int>();
        sdk.Answers(AvSdkOperation.StartContext, FakeAnswer.ByReturn(1002));

        OnAnotherThread(() => answers.AddRange([sdk.StartContext(null!), sdk.StartContext(done)]));
        answers.Add(sdk.StartContext(done));
        OnAnotherThread(() => answers.Add(sdk.StopContext()));

        Assert.Equal([1004, 1002, 0, 1007], answers);
        GC.KeepAlive(done);
    }

    [Theory, OnBoth]
    public void AfterDispose_NothingIsScripted(SdkKind kind)
    {
        IFakeAvSdk sdk = SdkRig.Create(kind);
        sdk.Dispose();
        sdk.Dispose();

        Assert.All(
            new Action[]
            {
                () => sdk.Answers(AvSdkOperation.EnterRoom, 0),
                () => sdk.SetDuration(AvSdkOperation.EnterRoom, TimeSpan.Zero),
                () => sdk.BeginOutsideOperation(AvSdkOperation.EnterRoom, TimeSpan.Zero),
                () => sdk.SetExclusion(AvSdkOperation.EnterRoom, true),
                () => sdk.Disconnect(0, ""),
                () => sdk.NetworkDown = true,
                () => sdk.MicLevel = 1,
                () => sdk.AddDevice("mic"),
                () => sdk.RemoveDevice("mic"),
                () => sdk.AddMember("alice", true),
                () => sdk.RemoveMember("alice"),
                sdk.BindToCurrentThread,
            },
            pull => Assert.Throws<ObjectDisposedException>(pull)
        );
    }

    [Theory, OnBoth]
    public void WhatHasNoName_IsNeitherAddedNorRemoved(SdkKind kind)
    {
        using IFakeAvSdk sdk = SdkRig.Create(kind);

        Assert.All(
            new Action<string>[]
            {
                sdk.AddDevice,
                sdk.RemoveDevice,
                id => sdk.AddMember(id, hasVideo: true),
                sdk.RemoveMember,
            },
            pull =>
            {
                Assert.Throws<ArgumentNullException>("id", () => pull(null!));
                Assert.Throws<ArgumentException>("id", () => pull(""));
            }
        );
    }

    [Theory, OnBoth]
    public void WhatIsNotThere_IsNotRemoved(SdkKind kind)
    {
        using IFakeAvSdk sdk = SdkRig.Create(kind);
        sdk.RemoveDevice("mic");
        sdk.AddMember("alice", hasVideo: true);
        sdk.RemoveMember("alice");

        Assert.Throws<ArgumentException>("id", () => sdk.RemoveDevice("mic"));
        Assert.Throws<ArgumentException>("id", () => sdk.RemoveMember("alice"));
    }

    [Theory, OnBoth]
    public void BindToCurrentThread_MovesTheSdk(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        int answer = -1;

        OnAnotherThread(() =>
        {
            rig.Sdk.BindToCurrentThread();
            answer = rig.Enter();
        });

        Assert.Equal(0, answer);
        Assert.Equal(1007, rig.Sdk.ExitRoom());
    }

    [Theory, OnBoth]
    public void WithoutPoll_CallbacksComeOnAForeignThread(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        var threads = new List<int>();
        int answer = -1;
        rig.OnEvent = _ =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            answer = rig.Sdk.ExitRoom();
        };

        rig.Enter();
        rig.Pass(800);

        Assert.NotEqual(Environment.CurrentManagedThreadId, Assert.Single(threads));
        Assert.Equal(1007, answer);
        Assert.Equal(0, rig.Sdk.Poll());
    }

    [Theory, OnBoth]
    public void WithPoll_CallbacksComeInsidePollOnly(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        var threads = new List<int>();
        rig.OnEvent = _ => threads.Add(Environment.CurrentManagedThreadId);

        rig.Enter();
        rig.PassWithoutPoll(60_000);
        Assert.Empty(rig.Events);
        Assert.Equal(AvRoomState.Entering, rig.Sdk.RoomState);
        Assert.Equal(0, rig.Sdk.Poll());

        Assert.Equal(["entered 0"], rig.Events);
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Theory, OnBoth]
    public void WithPoll_ACallbackMayCallTheSdk(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        int answer = -1;
        rig.OnEvent = told => answer = told == "entered 0" ? rig.Sdk.ExitRoom() : answer;

        rig.Enter();
        rig.Pass(800);
        rig.Pass(300);

        Assert.Equal(0, answer);
        Assert.Equal(["entered 0", "exited"], rig.Events);
    }

    [Theory, OnBoth]
    public void Poll_MayBeScripted(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind, polls: true).Started();
        rig.Sdk.Answers(AvSdkOperation.Poll, 1);
        rig.Enter();
        rig.PassWithoutPoll(800);

        Assert.Equal(1, rig.Sdk.Poll());
        Assert.Empty(rig.Events);
        Assert.Equal(0, rig.Sdk.Poll());
        Assert.Equal(["entered 0"], rig.Events);
    }

    [Theory, OnBoth]
    public void Dispose_InsideACallback_Works(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        rig.Sdk.Upload("a", rig.Uploaded());
        rig.Sdk.Upload("b", rig.Uploaded());
        rig.OnEvent = _ => rig.Sdk.Dispose();

        rig.Pass(600);

        Assert.Equal(["uploaded 0 a file-1"], rig.Events);
    }

    [Theory, OnBoth]
    public void Log_TellsWhatWasAnsweredAndWhen(SdkKind kind)
    {
        using SdkRig rig = new SdkRig(kind).Started();
        var raised = new List<AvSdkLogEntry>();
        rig.Sdk.Answered += raised.Add;

        rig.Enter();
        rig.Enter();
        rig.Pass(800);

        Assert.Equal(
            [
                (300, AvSdkOperation.EnterRoom, AvSdkLogKind.Accepted, 0),
                (300, AvSdkOperation.EnterRoom, AvSdkLogKind.Refused, 1001),
                (1100, AvSdkOperation.EnterRoom, AvSdkLogKind.Callback, 0),
            ],
            raised.Select(entry => ((int)entry.Time.TotalMilliseconds, entry.Operation, entry.Kind, entry.Code))
        );
        Assert.Equal(raised, rig.Sdk.Log.Skip(2));
        Assert.Equal(Environment.CurrentManagedThreadId, raised[0].ThreadId);
        Assert.NotEqual(Environment.CurrentManagedThreadId, raised[2].ThreadId);
    }

    private static void OnAnotherThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}
