using Microsoft.Coyote;
using Microsoft.Coyote.Logging;
using Microsoft.Coyote.SystematicTesting;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// Plays a scenario many times over. Each time another order of the actors' steps is tried, and other choices of theirs, until
/// one breaks a claim; the seed says which.
/// </summary>
internal static class Explorer
{
    public static TestReport Explore(
        ExploredAssemblies assemblies,
        Type scenario,
        uint seed,
        int orders,
        bool prioritizes
    )
    {
        Configuration configuration = Configuration
            .Create()
            .WithTelemetryEnabled(false)
            .WithVerbosityEnabled(VerbosityLevel.None)
            .WithConsoleLoggingEnabled(false)
            .WithDeadlockTimeout((uint)Rig.HangGuard.Patience.TotalMilliseconds)
            .WithTestingIterations((uint)orders)
            .WithRandomGeneratorSeed(seed);
        configuration = prioritizes
            ? configuration.WithPrioritizationStrategy(isFair: false, priorityChangeBound: 10)
            : configuration.WithRandomStrategy();
        using var engine = TestingEngine.Create(configuration, assemblies.PlayOf(scenario));
        engine.SetLogger(new TextWriterLogger(TextWriter.Null, VerbosityLevel.None));
        engine.Run();
        Assert.Empty(engine.TestReport.InternalErrors);
        return engine.TestReport;
    }
}
