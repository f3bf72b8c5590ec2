using System.Globalization;
using AvSdk.Resilience.Tests.Rig;
using AvSdk.Results;
using Polly;
using Polly.Testing;

namespace AvSdk.Resilience.Tests.Pipeline;

/// <summary>The order of the strategies, and what each goes by unless told otherwise: Pipeline.txt has it.</summary>
public sealed class DescriptorTests
{
    [Fact]
    public void ThePipeline_IsWhatTheFileSays()
    {
        ResiliencePipelineDescriptor pipeline = new ResiliencePipelineBuilder<AvResult>()
            .AddAvResilience(new AvCoordinator(AvDispatcher.Inline))
            .Build()
            .GetPipelineDescriptor();

        Golden.Check("Pipeline.Pipeline.txt", string.Join('\n', pipeline.Strategies.SelectMany(Describe)));
    }

    private static IEnumerable<string> Describe(ResilienceStrategyDescriptor strategy) =>
        strategy.Options is { } options
            ?
            [
                $"{options.Name} ({Name(strategy)})",
                .. options
                    .GetType()
                    .GetProperties()
                    .Where(static property => property.Name != nameof(options.Name))
                    .OrderBy(static property => property.Name, StringComparer.Ordinal)
                    .Select(property => $"  {property.Name} = {Text(property.GetValue(options))}"),
            ]
            : [$"({Name(strategy)})"];

    private static string Name(ResilienceStrategyDescriptor strategy) => strategy.StrategyInstance.GetType().Name;

    private static string? Text(object? value) =>
        value switch
        {
            null => "null",
            Delegate => "(a delegate)",
            AvCoordinator => "(the coordinator)",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
