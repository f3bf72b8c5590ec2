using AvSdk.Testing;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>
/// What the SDK of the soak answers: a tenth of it 1005. In a round one callback of each operation comes after the
/// deadline, in each lane one never comes, and one of a device comes when it has been taken for lost.
/// </summary>
internal sealed class SoakScript(int seed, int answers, Func<AvSdkOperation, bool> doubles)
{
    /// <summary>Past the deadline of 35 s, before it is lost.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(37);

    private static readonly AvSdkOperation[] CallingBack =
    [
        AvSdkOperation.EnterRoom,
        AvSdkOperation.ExitRoom,
        AvSdkOperation.OpenDevice,
        AvSdkOperation.CloseDevice,
        AvSdkOperation.RequestView,
        AvSdkOperation.CancelView,
        AvSdkOperation.Upload,
    ];

    private readonly Random _random = new(seed);

    /// <summary>The default of the coordinator.</summary>
    public static TimeSpan LostAfter { get; } = TimeSpan.FromSeconds(40);

    /// <summary>When all that was started has ended, or is lost.</summary>
    public static TimeSpan AllOver { get; } = LostAfter + TimeSpan.FromSeconds(15);

    /// <summary>By the judge's clock, which sees a start up to a step late.</summary>
    public static TimeSpan Shortest { get; } = SoakClock.Step * 3;

    /// <summary>The age, by that clock, at which an operation is lost at the earliest.</summary>
    public static TimeSpan LostForTheJudge { get; } = LostAfter - SoakClock.Step;

    private static TimeSpan WhenLost => LostAfter + TimeSpan.FromSeconds(5);

    public void WriteInto(IFakeAvSdk sdk)
    {
        foreach (AvSdkOperation operation in CallingBack)
        {
            sdk.SetDuration(operation, SoakClock.Step * 4);
            Write(sdk, operation);
        }
    }

    private void Write(IFakeAvSdk sdk, AvSdkOperation operation)
    {
        bool isAWayBack =
            operation is AvSdkOperation.ExitRoom or AvSdkOperation.CloseDevice or AvSdkOperation.CancelView;
        int silent = isAWayBack ? -1 : _random.Next(answers / 10);
        int late = answers / 10 + _random.Next(answers / 10);
        int whenLost = operation is AvSdkOperation.OpenDevice ? answers / 5 + _random.Next(answers / 10) : -1;
        for (int i = 0; i < answers; i++)
        {
            FakeAnswer answer = Answer(operation);
            sdk.Answers(
                operation,
                i == silent ? FakeAnswer.ByCallback(0, SoakClock.Step * 4) with { Silent = true }
                    : i == late ? FakeAnswer.ByCallback(0, Late)
                    : i == whenLost ? FakeAnswer.ByCallback(0, WhenLost)
                    : answer
            );
        }
    }

    private FakeAnswer Answer(AvSdkOperation operation)
    {
        TimeSpan duration = SoakClock.Step * _random.Next(4, 7);
        FakeAnswer answer = FakeAnswer.ByCallback(_random.Next(10) == 0 ? 1005 : 0, duration);
        return answer.Code != 0 && operation is AvSdkOperation.ExitRoom ? FakeAnswer.ByReturn(1005) // Its callback has no code.
            : doubles(operation) && _random.Next(50) == 0 ? answer with { Echo = SoakClock.Step }
            : answer;
    }
}
