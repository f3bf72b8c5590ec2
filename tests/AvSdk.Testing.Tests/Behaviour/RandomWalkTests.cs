using System.Collections.Concurrent;
using AvSdk.NativeSdk;
using CsCheck;

namespace AvSdk.Testing.Tests.Behaviour;

/// <summary>
/// The fake and the C library side by side through the same random steps. A difference is shrunk to a short walk, and its
/// seed printed: set CsCheck_Seed to walk it again.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int Walks = 600;
    private static readonly Gen<Step[]> Walk = Gen.Select(
        Gen.Bool,
        Step.Any.Array[1, 400],
        static (inside, steps) => (Step[])[.. inside ? Step.ToTheRoom : [], .. steps, .. Step.ToTheEnd]
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheFakeAndTheCLibrary_AnswerAlike(bool polls)
    {
        Assert.SkipUnless(NativeAvSdk.IsAvailable, NativeAvSdk.WhyUnavailable);
        int steps = 0;
        int told = 0;
        var accepted = new ConcurrentDictionary<AvSdkOperation, int>();

        Walk.Sample(
            walk =>
            {
                using var fake = new SdkRig(SdkKind.Fake, polls);
                using var native = new SdkRig(SdkKind.Native, polls);
                Assert.Null(Difference(walk, fake, native));
                Interlocked.Add(ref steps, walk.Length);
                Interlocked.Add(ref told, fake.Events.Count);
                foreach (AvSdkLogEntry entry in fake.Sdk.Log.Where(static entry => entry.Kind is AvSdkLogKind.Accepted))
                {
                    accepted.AddOrUpdate(entry.Operation, 1, static (_, count) => count + 1);
                }
            },
            iter: Walks,
            print: Print
        );

        output.WriteLine(
            $"{steps} steps, {told} callbacks; accepted: {string.Join(", ", accepted.OrderBy(static pair => pair.Key))}"
        );
        Assert.True(steps > 100_000, $"only {steps} steps were taken");
        Assert.True(told > 10_000, $"only {told} callbacks came");
        // Every operation was reached, those deep in the session too. (A poll is written down only when it fails.)
        Assert.All(
            Enum.GetValues<AvSdkOperation>().Except([AvSdkOperation.Poll, AvSdkOperation.Disconnect]),
            operation => Assert.True(accepted.GetValueOrDefault(operation) > 50, $"{operation} was hardly reached")
        );
    }

    [Fact]
    public void ADifference_IsFound_AndShrunk()
    {
        // The walk that comes first: a long one, which differs. Of those after it every other one would.
        const string Seed = "0000Lb000000";
        int printed = int.MaxValue;
        int longest = 0;
        var thrown = Assert.ThrowsAny<Exception>(() =>
            Walk.Sample(
                walk =>
                {
                    using var one = new SdkRig(SdkKind.Fake);
                    using var other = new SdkRig(SdkKind.Fake);
                    other.Sdk.SetDuration(AvSdkOperation.ExitRoom, TimeSpan.FromMilliseconds(1500));
                    string? difference = Difference(walk, one, other);
                    longest = difference is null ? longest : Math.Max(longest, walk.Length);
                    Assert.Null(difference);
                },
                iter: 4 * Walks, // Once one was found, only shorter ones are walked.
                threads: 1, // So that the others are shorter than the first walk that differs.
                seed: Seed,
                print: walk =>
                {
                    printed = walk.Length;
                    return Print(walk);
                }
            )
        );

        output.WriteLine($"{longest} steps, shrunk to {printed}");
        Assert.Contains(" · exit · ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("CsCheck_Seed=", thrown.Message, StringComparison.Ordinal);
        // A walk has 200 random steps on average; the way into the room and out of it is 12.
        Assert.True(printed <= 60, $"{printed} steps are too many to read");
        Assert.True(longest > printed, $"{longest} steps were not shrunk");
    }

    private static string? Difference(Step[] walk, SdkRig one, SdkRig other)
    {
        for (int i = 0; i < walk.Length; i++)
        {
            (int expected, int actual) = (walk[i].Take(one), walk[i].Take(other));
            string where = $"step {i}, {walk[i]}";
            if (expected != actual)
            {
                return $"{where}: {expected} / {actual}";
            }
            if (!one.Events.SequenceEqual(other.Events))
            {
                return $"{where}: {Last(one)} / {Last(other)}";
            }
            if (States(one) != States(other))
            {
                return $"{where}: {States(one)} / {States(other)}";
            }
        }
        return Log(one) == Log(other) ? null : $"the logs: {Log(one)} / {Log(other)}";
    }

    private static string Print(Step[] walk) => string.Join(" · ", walk.AsEnumerable());

    private static string States(SdkRig rig) =>
        FormattableString.Invariant(
            $"{rig.Sdk.Now} {rig.Sdk.ContextState} {rig.Sdk.RoomState} {rig.Sdk.CurrentRoom} {rig.Sdk.DeviceTestState} {rig.Sdk.GetMicLevel()} {rig.Sdk.GetDeviceState("camera")} {rig.Sdk.GetDeviceState("mic")} {rig.Sdk.GetDeviceState("line-in")}"
        );

    private static string Last(SdkRig rig) => string.Join(", ", rig.Events.TakeLast(5));

    // Threads differ, and the C library's log has no targets.
    private static string Log(SdkRig rig) =>
        string.Join('\n', rig.Sdk.Log.Select(static entry => entry with { ThreadId = 0, Target = null }));
}
