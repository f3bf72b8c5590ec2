using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Soak;

/// <summary>What a soak through pipelines came to: printed, and held against what it must come to.</summary>
internal static class SoakReport
{
    /// <param name="output">Where it is printed.</param>
    /// <param name="name">Of the context.</param>
    /// <param name="context">The context.</param>
    /// <param name="calls">What its calls went through.</param>
    /// <param name="made">How many calls were made.</param>
    public static void Check(ITestOutputHelper output, string name, SoakContext context, PipelineCalls calls, int made)
    {
        SoakTally tally = context.Tally;
        SoakFigures figures = context.Figures;
        output.WriteLine($"{name}: {made} calls, {tally.Cancelled} cancelled; {figures}");
        output.WriteLine(
            $"  told of {calls.Lost} lost, {calls.Late} late, {calls.Strays} strays; {calls.GivenUp} attempts given up and followed by another"
        );
        foreach (var (result, count) in tally.Results)
        {
            output.WriteLine($"  {result.Number, 5} {result.Reason, -12} {count, 6}");
        }

        Assert.True(figures.Faults.Length == 0, figures.Faults);
        Assert.Equal(made, tally.Ended);
        Assert.True(calls.IsIdle, "A slot still waits for its event.");
        Assert.Equal((figures.Lost, figures.Doubles), (calls.Lost, calls.Strays));
        // An outsider is waited for, not hammered at: a few starts for each of its operations.
        Assert.InRange(figures.Excused, 1, figures.Outside * 10);
        Assert.All(
            tally.Results,
            static entry =>
                Assert.True(
                    entry.Result.Number is 0 or 1003 or 1005 or 1201
                        && entry.Result.Reason is AvErrorReason.None or AvErrorReason.Deadline,
                    $"{entry.Result} came out."
                )
        );
        // The soak had what it was to have.
        Assert.InRange(tally.Cancelled, made * 0.15, made * 0.35);
        Assert.InRange(figures.Timeouts, figures.Accepted * 0.05, figures.Accepted * 0.15);
        Assert.True(calls is { Lost: > 0, Late: > 0 });
    }
}
