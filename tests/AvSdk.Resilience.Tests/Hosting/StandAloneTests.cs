using System.Reflection;
using System.Runtime.Loader;
using AvSdk.Results;
using Polly;

namespace AvSdk.Resilience.Tests.Hosting;

/// <summary>Who builds a pipeline without a host loads nothing that only a host needs.</summary>
public sealed class StandAloneTests
{
    [Fact]
    public void AProgramWithoutAHost_LoadsNoneOfItsAssemblies()
    {
        var context = new RecordingContext(Path.GetDirectoryName(typeof(StandAloneTests).Assembly.Location)!);
        Assembly program = context.LoadFromAssemblyPath(typeof(StandAloneTests).Assembly.Location);

        object? result = program
            .GetType(typeof(StandAloneTests).FullName!, throwOnError: true)!
            .GetMethod(nameof(RunAlone), BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, null);

        Assert.Equal("3", result);
        Assert.Contains("Polly.Core", context.Loaded);
        Assert.DoesNotContain(
            context.Loaded,
            static name =>
                name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                && name != "Microsoft.Extensions.Logging.Abstractions"
        );
    }

    /// <summary>The program, as it runs in a load context of its own. It returns a text, since its own types are not ours.</summary>
    private static string RunAlone()
    {
        int[] answers = [1005, 1005, 0];
        int starts = 0;
        ResiliencePipeline<AvResult> pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(
                new AvCoordinator(AvDispatcher.Inline),
                static options => options.Retry.Delay = TimeSpan.Zero
            )
            .Build();
#pragma warning disable xUnit1031 // No thread of the test's: it is a program of its own.
        AvResult result = pipeline
            .RunAsync(AvOperation.ExitRoom(), () => answers[starts++])
            .AsTask()
            .GetAwaiter()
            .GetResult();
#pragma warning restore xUnit1031
        AvMeter.ConflictWaits.Meter.Dispose(); // This copy's: another test lists the meters of the process.
        return result.IsSuccess ? $"{starts}" : $"{result}";
    }

    private sealed class RecordingContext(string folder) : AssemblyLoadContext("stand-alone")
    {
        public HashSet<string> Loaded { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, $"{assemblyName.Name}.dll");
            if (!File.Exists(path))
            {
                return null; // The framework's own.
            }

            Loaded.Add(assemblyName.Name!);
            return LoadFromAssemblyPath(path);
        }
    }
}
