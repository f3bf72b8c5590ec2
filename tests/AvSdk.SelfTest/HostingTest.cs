using AvSdk.Resilience;
using AvSdk.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;

namespace AvSdk.SelfTest;

/// <summary>A context among services: settings are read and checked without a binder, and so ahead of time too.</summary>
internal static class HostingTest
{
    public static async Task RunAsync()
    {
        await using ServiceProvider good = Services(
            new("AvSdk:Remedies:10004", "Retry"),
            new("AvSdk:Retry:Delay", "00:00:00"),
            new("AvSdk:Retry:BackoffType", "Linear")
        );
        int starts = 0;
        AvResult retried = await good.GetRequiredKeyedService<ResiliencePipeline<AvResult>>("main")
            .RunAsync(AvOperation.ExitRoom(), () => ++starts == 1 ? 10004 : 0);
        Check.That(retried.IsSuccess && starts == 2, "a remedy comes from the configuration");

        await using ServiceProvider bad = Services(
            new("AvSdk:Retry:Delay", "-00:00:01"),
            new("AvSdk:Retry:MaxDelay", "soon"),
            new("AvSdk:ConflictWait:MaxStarts", "0")
        );
        string faults = "";
        try
        {
            _ = bad.GetRequiredKeyedService<AvCoordinator>("main");
        }
        catch (OptionsValidationException exception)
        {
            faults = exception.Message;
        }

        Check.That(
            faults.Contains("AvSdk:Retry:Delay is -00:00:01", StringComparison.Ordinal)
                && faults.Contains("AvSdk:Retry:MaxDelay is 'soon'", StringComparison.Ordinal)
                && faults.Contains("AvSdk:ConflictWait:MaxStarts is 0", StringComparison.Ordinal),
            "all faults come in one message (O1)"
        );
    }

    private static ServiceProvider Services(params KeyValuePair<string, string?>[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddAvResilience("main", configuration.GetSection("AvSdk"), static _ => AvDispatcher.Inline);
        return services.BuildServiceProvider();
    }
}
