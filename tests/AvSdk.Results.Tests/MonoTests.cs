using System.Reflection;

namespace AvSdk.Results.Tests;

/// <summary>Says in the list of tests where the netstandard2.0 build was not tested.</summary>
public sealed class MonoTests
{
    [Fact]
    public void NetStandard_TheseTestsRunOnItToo()
    {
        string? runs = typeof(MonoTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "RunsNet472")
            .Value;
        Assert.SkipUnless(
            runs == "true",
            "Mono is not installed: the tests of the netstandard2.0 build are compiled, not run."
        );

        string tests = typeof(MonoTests).Assembly.GetName().Name + ".exe";
        string there = Path.Combine(AppContext.BaseDirectory, "..", "net472", tests);
        Assert.True(File.Exists(there), $"Build for net472 too: there is no {there}.");
    }
}
