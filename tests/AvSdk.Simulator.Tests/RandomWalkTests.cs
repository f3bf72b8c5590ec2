using System.Globalization;

namespace AvSdk.Simulator.Tests;

/// <summary>The two implementations side by side through the same random steps.</summary>
public sealed class RandomWalkTests
{
    private const int Steps = 400;
    private static readonly string[] Devices = ["camera", "mic", "line-in", ""];
    private static readonly string[] Members = ["alice", "alice", "bob", ""];
    private static readonly int[] Codes = [0, 0, 0, 1, 1002, 1003, 1005, 10003];

    public static TheoryData<int, bool> Walks()
    {
        var walks = new TheoryData<int, bool>();
        for (int seed = 1; seed <= 25; seed++)
        {
            walks.Add(seed, false);
            walks.Add(seed, true);
        }
        // A walk that nobody took before, each time. Its name tells its seed.
        walks.Add(Random.Shared.Next(1000, int.MaxValue), true);
        return walks;
    }

    [Theory, MemberData(nameof(Walks), DisableDiscoveryEnumeration = true)]
    public void BothImplementations_AnswerAlike(int seed, bool polls)
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        using var managed = new SdkRig(SdkKind.Managed, polls);
        using var native = new SdkRig(SdkKind.Native, polls);
        var random = new Random(seed);

        for (int step = 0; step < Steps; step++)
        {
            (string name, Func<SdkRig, int> take) = Step(random);
            int expected = take(managed);
            int actual = take(native);

            string where = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, step {step}: {name}");
            Assert.True(expected == actual, $"{where}: managed {expected}, native {actual}");
            Assert.True(managed.Events.SequenceEqual(native.Events), $"{where}: {Last(managed)} / {Last(native)}");
            Assert.True(States(managed) == States(native), $"{where}: {States(managed)} / {States(native)}");
        }
        Assert.Equal(managed.Sdk.Log.Select(WithoutThread), native.Sdk.Log.Select(WithoutThread));
        Assert.NotEmpty(managed.Events);
    }

    private static (string Name, Func<SdkRig, int> Take) Step(Random random)
    {
        string device = Pick(random, Devices);
        string member = Pick(random, Members);
        int room = random.Next(0, 3);
        int time = random.Next(1, 2000);
        bool flag = random.Next(2) == 0;
        var operation = (SdkOperation)random.Next((int)SdkOperation.Disconnect);
        return random.Next(26) switch
        {
            0 or 1 or 2 => ("start", rig => rig.Sdk.StartContext(rig.Done("started"))),
            3 => ("stop", rig => rig.Sdk.StopContext()),
            4 or 5 or 6 => ("enter", rig => rig.Enter(room)),
            7 => ("enter void", rig => Do(() => rig.Sdk.EnterRoomVoid(room, SdkRig.Signature))),
            8 => ("enter bad", rig => rig.Sdk.EnterRoom(room, "bad"u8.ToArray())),
            9 => ("exit", rig => rig.Sdk.ExitRoom()),
            10 => ("camera", rig => rig.Sdk.EnableCamera(flag)),
            11 => ("open", rig => rig.Sdk.OpenDevice(device)),
            12 => ("close", rig => rig.Sdk.CloseDevice(device)),
            13 => ("view", rig => rig.Sdk.RequestView(member, rig.Done("view " + member))),
            14 => ("unview", rig => rig.Sdk.CancelView(member, rig.Done("unview " + member))),
            15 => ("upload", rig => rig.Sdk.Upload(member, rig.Uploaded())),
            16 => ("poll", rig => rig.Sdk.Poll()),
            17 => ("outside", rig => Do(() => rig.Sdk.BeginOutsideOperation(operation, Ms(time)))),
            18 when random.Next(4) == 0 => (
                "exclude",
                rig => Do(() => rig.Sdk.SetExclusion(operation, flag && time < 500))
            ),
            19 when random.Next(4) == 0 => ("disconnect", rig => Do(() => rig.Sdk.Disconnect(time, "gone"))),
            20 => ("network", rig => Do(() => rig.Sdk.NetworkDown = flag && time < 500)),
            21 => ("member", rig => Do(() => rig.Sdk.AddMember(Members[time % 3], flag))),
            22 when random.Next(4) == 0 => ("device gone", rig => Do(() => rig.Sdk.RemoveDevice(device))),
            22 => ("device", rig => Do(() => rig.Sdk.AddDevice("line-in"))),
            23 => Script(random, operation),
            24 => ("long pass", rig => Do(() => rig.Pass(time * 20))),
            _ => ("pass", rig => Do(() => rig.Pass(time))),
        };
    }

    private static (string Name, Func<SdkRig, int> Take) Script(Random random, SdkOperation operation)
    {
        var answer = new SdkAnswer
        {
            Return = random.Next(4) == 0 ? Pick(random, Codes) : 0,
            Code = Pick(random, Codes),
            Info = random.Next(2) == 0 ? "scripted" : null,
            Silent = random.Next(5) == 0,
            Early = random.Next(5) == 0,
            Delay = random.Next(2) == 0 ? Ms(random.Next(3000)) : null,
            Echo = random.Next(4) == 0 ? Ms(random.Next(1000)) : null,
        };
        return ($"script {operation} {answer}", rig => Do(() => rig.Sdk.Answers(operation, answer)));
    }

    private static string States(SdkRig rig) =>
        $"{rig.Sdk.Now} {rig.Sdk.ContextState} {rig.Sdk.RoomState} {rig.Sdk.CurrentRoom} {rig.Sdk.GetMicLevel()} "
        + string.Join(' ', Devices.Select(rig.Sdk.GetDeviceState));

    private static string Last(SdkRig rig) => string.Join(", ", rig.Events.TakeLast(5));

    private static SdkLogEntry WithoutThread(SdkLogEntry entry) => entry with { ThreadId = 0 };

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static int Do(Action action)
    {
        action();
        return 0;
    }
}
