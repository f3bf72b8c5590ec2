using System.Globalization;
using CsCheck;

namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>One step of a random walk: something that is done to an SDK, and what it returned.</summary>
internal sealed record Step(string Name, Func<SdkRig, int> Take)
{
    private static readonly AvSdkOperation[] OfAClass =
    [
        AvSdkOperation.StartContext,
        AvSdkOperation.StopContext,
        AvSdkOperation.EnterRoom,
        AvSdkOperation.ExitRoom,
        AvSdkOperation.EnableCamera,
        AvSdkOperation.OpenDevice,
        AvSdkOperation.CloseDevice,
        AvSdkOperation.RequestView,
        AvSdkOperation.CancelView,
    ];

    private static readonly AvSdkOperation[] CallingBack =
    [
        AvSdkOperation.StartContext,
        AvSdkOperation.EnterRoom,
        AvSdkOperation.ExitRoom,
        AvSdkOperation.OpenDevice,
        AvSdkOperation.CloseDevice,
        AvSdkOperation.RequestView,
        AvSdkOperation.CancelView,
        AvSdkOperation.Upload,
    ];

    // Their callbacks carry a text; the others carry the device or the file.
    private static readonly AvSdkOperation[] WithInfo =
    [
        AvSdkOperation.StartContext,
        AvSdkOperation.EnterRoom,
        AvSdkOperation.RequestView,
        AvSdkOperation.CancelView,
    ];

    private static readonly AvSdkOperation[] Returning =
    [
        AvSdkOperation.StopContext,
        AvSdkOperation.EnableCamera,
        AvSdkOperation.StartDeviceTest,
        AvSdkOperation.StopDeviceTest,
        AvSdkOperation.Poll,
    ];

    private static readonly Gen<string> Device = OneOf("camera", "mic", "line-in", "");
    private static readonly Gen<string> Member = OneOf("alice", "alice", "alice", "bob", "");

    // As they are in the world: nothing without a name is added there.
    private static readonly Gen<string> NamedDevice = OneOf("camera", "mic", "line-in");
    private static readonly Gen<string> NamedMember = OneOf("alice", "alice", "alice", "bob");
    private static readonly Gen<int> Code = OneOf(0, 0, 0, 1, 1002, 1003, 1005, 10003);
    private static readonly Gen<int> Room = Gen.Int[0, 2];
    private static readonly Gen<TimeSpan> Time = Gen.Int[1, 2000].Select(static ms => TimeSpan.FromMilliseconds(ms));

    // Longer than the SDK waits for a server.
    private static readonly Gen<TimeSpan> LongTime = Gen.Int[30_001, 40_000]
        .Select(static ms => TimeSpan.FromMilliseconds(ms));

    // What undoes a fault comes more often than the fault: most walks shall get deep into a session.
    private static readonly Gen<bool> Seldom = Gen.Int[0, 4].Select(static n => n == 0);

    /// <summary>Any step, those that lead somewhere more often than those that undo it.</summary>
    public static Gen<Step> Any { get; } =
        Gen.Frequency((6, Sessions), (3, Devices), (4, Members), (3, World), (2, Scripts), (6, Passing));

    /// <summary>Into a room where a member can be seen.</summary>
    public static IReadOnlyList<Step> ToTheRoom { get; } =
    [
        new("start", static rig => rig.Sdk.StartContext(rig.Done("started"))),
        Do($"pass", static rig => rig.Pass(300)),
        new("enter", static rig => rig.Enter(1)),
        Do($"pass", static rig => rig.Pass(800)),
        Do($"alice", static rig => rig.Sdk.AddMember("alice", hasVideo: true)),
    ];

    /// <summary>Out of everything, as far as it lets itself be left.</summary>
    public static IReadOnlyList<Step> ToTheEnd { get; } =
    [
        new("exit", static rig => rig.Sdk.ExitRoom()),
        Do($"pass", static rig => rig.Pass(60_000)),
        new("untest", static rig => rig.Sdk.StopDeviceTest()),
        new("stop", static rig => rig.Sdk.StopContext()),
        new("destroy", static rig => rig.Sdk.DestroyContext()),
        new("start", static rig => rig.Sdk.StartContext(rig.Done("started"))),
        new("poll", static rig => rig.Sdk.Poll()),
    ];

    private static Gen<Step> Sessions =>
        Gen.OneOf(
            Call("start", static rig => rig.Sdk.StartContext(rig.Done("started"))),
            Call("start without a callback", static rig => rig.Sdk.StartContext(null!)),
            Gen.Const(Do($"start void", static rig => rig.Sdk.StartContextVoid(rig.Done("started")))),
            Call("stop", static rig => rig.Sdk.StopContext()),
            Room.Select(static room => new Step($"enter {room}", rig => rig.Enter(room))),
            Room.Select(static room => new Step($"enter {room} done", rig => rig.Sdk.EnterRoom(room, rig.Done("in")))),
            Room.Select(static room => Do($"enter {room} void", rig => rig.Sdk.EnterRoomVoid(room, SdkRig.Signature))),
            Room.Select(static room =>
                Do($"enter {room} void done", rig => rig.Sdk.EnterRoomVoid(room, rig.Done("in")))
            ),
            Room.Select(static room => new Step($"enter {room} bad", rig => rig.Sdk.EnterRoom(room, [.. "bad"u8]))),
            Call("exit", static rig => rig.Sdk.ExitRoom()),
            Call("exit done", static rig => rig.Sdk.ExitRoom(rig.Exited("out"))),
            Call("poll", static rig => rig.Sdk.Poll()),
            Call("exit on another thread", static rig => OnAnotherThread(rig.Sdk.ExitRoom))
        );

    private static Gen<Step> Devices =>
        Gen.OneOf(
            Gen.Bool.Select(static on => new Step($"camera {on}", rig => rig.Sdk.EnableCamera(on))),
            Device.Select(static id => new Step($"open {id}", rig => rig.Sdk.OpenDevice(id))),
            Device.Select(static id => new Step($"open {id} done", rig => rig.Sdk.OpenDevice(id, rig.Done("open")))),
            Device.Select(static id => new Step($"close {id}", rig => rig.Sdk.CloseDevice(id))),
            Device.Select(static id => new Step($"close {id} done", rig => rig.Sdk.CloseDevice(id, rig.Done("close")))),
            Call("test", static rig => rig.Sdk.StartDeviceTest()),
            Call("untest", static rig => rig.Sdk.StopDeviceTest())
        );

    private static Gen<Step> Members =>
        Gen.OneOf(
            Member.Select(static id => new Step($"view {id}", rig => rig.Sdk.RequestView(id, rig.Done("view")))),
            Member.Select(static id => Do($"view {id} void", rig => rig.Sdk.RequestViewVoid(id, rig.Done("view")))),
            Member.Select(static id => new Step($"unview {id}", rig => rig.Sdk.CancelView(id, rig.Done("unview")))),
            Member.Select(static id => new Step($"upload {id}", rig => rig.Sdk.Upload(id, rig.Uploaded())))
        );

    private static Gen<Step> World =>
        Gen.OneOf(
            Gen.Select(OneOf(OfAClass), Time)
                .Select(
                    static (operation, time) =>
                        Do($"outside {operation} {time}", rig => rig.Sdk.BeginOutsideOperation(operation, time))
                ),
            Gen.Select(OneOf(OfAClass), Seldom)
                .Select(
                    static (operation, on) =>
                        Do($"exclude {operation} {on}", rig => rig.Sdk.SetExclusion(operation, on))
                ),
            Gen.Select(Seldom, Code)
                .Select(
                    static (yes, code) =>
                        Do(
                            $"disconnect {code} {yes}",
                            rig =>
                                Unless(
                                    !yes || rig.Sdk.RoomState is AvRoomState.Exited,
                                    () => rig.Sdk.Disconnect(code, "gone")
                                )
                        )
                ),
            Seldom.Select(static down => Do($"network down {down}", rig => rig.Sdk.NetworkDown = down)),
            Gen.Select(NamedMember, Seldom)
                .Select(static (id, mute) => Do($"member {id}, video {!mute}", rig => rig.Sdk.AddMember(id, !mute))),
            Gen.Select(NamedMember, Seldom)
                .Select(
                    static (id, gone) =>
                        Ask($"member {id} gone {gone}", rig => Refused(!gone, () => rig.Sdk.RemoveMember(id)))
                ),
            NamedDevice.Select(static id => Do($"device {id}", rig => rig.Sdk.AddDevice(id))),
            Gen.Select(NamedDevice, Seldom)
                .Select(
                    static (id, gone) =>
                        Ask($"device {id} gone {gone}", rig => Refused(!gone, () => rig.Sdk.RemoveDevice(id)))
                )
        );

    private static Gen<Step> Scripts =>
        Gen.OneOf(
            Gen.Select(OneOf(CallingBack), Gen.Frequency((6, Time), (1, LongTime)))
                .Select(
                    static (operation, time) =>
                        Do($"{operation} takes {time}", rig => rig.Sdk.SetDuration(operation, time))
                ),
            Gen.Select(OneOf(CallingBack), Answer)
                .Select(static (operation, answer) => (operation, answer: Fit(operation, answer)))
                .Select(static script =>
                    Do(
                        $"script {script.operation} {script.answer}",
                        rig => rig.Sdk.Answers(script.operation, script.answer)
                    )
                ),
            Gen.Select(OneOf(Returning), Code)
                .Select(
                    static (operation, code) =>
                        Do($"script {operation} {code}", rig => rig.Sdk.Answers(operation, code))
                )
        );

    private static Gen<Step> Passing =>
        Gen.Frequency(
            (6, Time.Select(static time => Do($"pass {time}", rig => rig.Pass(time)))),
            (1, Time.Select(static time => Do($"long pass {time * 20}", rig => rig.Pass(time * 20))))
        );

    private static Gen<TimeSpan?> Perhaps =>
        Gen.Select(Gen.Bool, Time, static (given, time) => given ? time : (TimeSpan?)null);

    // Every answer that a script may give, by what it is about: the others are refused.
    private static Gen<FakeAnswer> Answer =>
        Gen.Frequency(
            (4, Callback),
            (2, Early),
            (1, Refusal.Select(FakeAnswer.ByReturn)),
            (1, Gen.Select(Gen.OneOf(Callback, Early), Refusal, AfterARefusal)),
            (
                2,
                Gen.Select(
                    Code,
                    Perhaps,
                    static (code, delay) => FakeAnswer.ByCallback(code, delay) with { Silent = true }
                )
            ),
            (1, Gen.Const(FakeAnswer.Never()))
        );

    private static Gen<int> Refusal => OneOf(1, 1002, 1003, 1005, 10003);

    private static Gen<FakeAnswer> Callback =>
        Gen.Select(
            Gen.Select(Code, Gen.Bool, Seldom),
            Gen.Select(Perhaps, Perhaps),
            static (what, times) =>
                new FakeAnswer
                {
                    Code = what.Item1,
                    Info = what.Item2 ? "scripted" : null,
                    OnForeignThread = what.Item3,
                    Delay = times.Item1,
                    Echo = times.Item2,
                }
        );

    private static Gen<FakeAnswer> Early =>
        Callback.Select(static answer => answer with { Early = true, Delay = null, OnForeignThread = false });

    private static FakeAnswer AfterARefusal(FakeAnswer answer, int code) =>
        answer with
        {
            Return = code,
            CallbackAfterRefusal = true,
        };

    private static FakeAnswer Fit(AvSdkOperation operation, FakeAnswer answer) =>
        answer with
        {
            Code = operation is AvSdkOperation.ExitRoom ? 0 : answer.Code,
            Info = WithInfo.Contains(operation) ? answer.Info : null,
        };

    public override string ToString() => Name;

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<Step> Call(string name, Func<SdkRig, int> take) => Gen.Const(new Step(name, take));

    private static int OnAnotherThread(Func<int> call)
    {
        int code = -1;
        var thread = new Thread(() => code = call());
        thread.Start();
        thread.Join();
        return code;
    }

    private static void Unless(bool not, Action action)
    {
        if (!not)
        {
            action();
        }
    }

    // 1 where it was refused: both refuse the same.
    private static int Refused(bool not, Action action)
    {
        try
        {
            Unless(not, action);
            return 0;
        }
        catch (ArgumentException)
        {
            return 1;
        }
    }

    private static Step Ask(FormattableString name, Func<SdkRig, int> ask) =>
        new(name.ToString(CultureInfo.InvariantCulture), ask);

    private static Step Do(FormattableString name, Action<SdkRig> action) =>
        new(
            name.ToString(CultureInfo.InvariantCulture),
            rig =>
            {
                action(rig);
                return 0;
            }
        );
}
