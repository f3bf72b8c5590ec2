using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;

namespace AvSdk.Resilience.Tests.Runs;

/// <summary>
/// A start that waits for the SDK's thread when its run is given up never runs (rules A5, A7), although the object behind
/// it serves another operation by then.
/// </summary>
public sealed class StaleStartTests
{
    private static readonly AvOperation First = new("First", AvOperationClass.None);
    private static readonly AvOperation Second = new("Second", AvOperationClass.None);

    [Fact]
    public async Task A7_AStartOfACancelledRun_DoesNotRun_InTheNameOfTheNextOne()
    {
        await using var rig = new PipelineRig();
        List<string> started = [];
        Task<AvResult<Mine>> Run(AvOperation operation, CancellationToken cancellationToken) =>
            rig
                .Pipeline.RunAsync<Mine>(
                    operation,
                    done =>
                    {
                        started.Add(operation.Name);
                        done.Complete(0, new Mine(operation.Name));
                        return 0;
                    },
                    cancellationToken
                )
                .AsTask();

        Task<AvResult<Mine>> first = Run(First, rig.Token);
        await rig.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Guarded());
        Task<AvResult<Mine>> second = Run(Second, default); // Takes the same object out of the pool.
        AvResult<Mine> result = await rig.Time.ResultOf(second);

        Assert.Equal(["Second"], started);
        Assert.True(result.TryGetValue(out Mine? value));
        Assert.Equal("Second", value.Name);
    }

    private sealed record Mine(string Name);
}
