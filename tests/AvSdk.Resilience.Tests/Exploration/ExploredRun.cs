using System.Reflection;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// A run without its pipeline, whose steps the scenario takes in the pipeline's place: the explorer cannot see into Polly, nor
/// into an async method that pools its boxes.
/// </summary>
internal sealed class ExploredRun(Action<ExploredRun> giveBack) : AvRun
{
    private static readonly Func<AvRun, CancellationToken, ValueTask<AvResult>> StartAsync = Step<
        Func<AvRun, CancellationToken, ValueTask<AvResult>>
    >("StartAsync");
    private static readonly Func<AvRun, CancellationToken, ValueTask<AvOutcome?>> TakeOverAsync = Step<
        Func<AvRun, CancellationToken, ValueTask<AvOutcome?>>
    >("TakeOverAsync");
    private static readonly Action<AvRun, ResilienceContext, Outcome<AvResult>> FinishRun = Step<
        Action<AvRun, ResilienceContext, Outcome<AvResult>>
    >("Finish");
    private Func<AvCompletion, int> _start = null!;

    /// <summary>The caller's answer.</summary>
    public ValueTask<AvResult> Answer => new(this, Version); // Not Task: that is a call into another assembly.

    public void Begin(AvOperation operation, AvLaneResilienceStrategy entry, Func<AvCompletion, int> start)
    {
        Begin(operation, place: null);
        Attach(entry);
        _start = start;
    }

    public ValueTask<AvResult> BeginAttempt() => StartAsync(this, CancellationToken.None);

    public ValueTask<AvOutcome?> TakeOver() => TakeOverAsync(this, CancellationToken.None);

    /// <summary>The pipeline has come back.</summary>
    public void Finish(Outcome<AvResult> outcome) => FinishRun(this, ResilienceContextPool.Shared.Get(), outcome);

    protected override PendingCall Rent() => Coordinator.Calls.Rent();

    protected override int Start(PendingCall call) => _start(new AvCompletion(call));

    protected override void Return() => giveBack(this);

    // Delegates: Coyote fails at methods without a body, and at value tasks that come from a call into another assembly.
    private static TDelegate Step<TDelegate>(string name)
        where TDelegate : Delegate =>
        typeof(AvRun)
            .GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!
            .CreateDelegate<TDelegate>();
}
