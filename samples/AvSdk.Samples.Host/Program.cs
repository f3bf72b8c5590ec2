using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Samples.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Polly;

// Two contexts of the SDK in one program, each with a thread, a coordinator, a pipeline and settings of its own. Edit
// appsettings.json beside the program while it runs (--tour false), or let the tour do it; Ctrl+C stops it.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(
    new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
var edits = new LiveSettings();
builder.Configuration.Sources.Add(edits);

string[] contexts = ["lobby", "stage"];
foreach (string context in contexts)
{
    builder.Services.AddAvResilience(
        context,
        builder.Configuration.GetSection($"AvSdk:{context}"),
        _ => AvDispatcher.StartDedicatedThread($"av {context}")
    );

    builder.Services.AddKeyedSingleton<SimulatedSdk>(context);
    builder.Services.AddOptions<VisitOptions>(context).BindConfiguration($"Visits:{context}").ValidateOnStart();
    builder.Services.AddSingleton<IHostedService>(services =>
        ActivatorUtilities.CreateInstance<Visitor>(
            services,
            context,
            services.GetRequiredKeyedService<SimulatedSdk>(context),
            services.GetRequiredKeyedService<AvCoordinator>(context),
            services.GetRequiredKeyedService<ResiliencePipeline<AvResult>>(context)
        )
    );
}

builder.Services.AddSingleton<IValidateOptions<VisitOptions>, VisitOptionsValidator>();
builder.Services.AddSingleton(edits);
if (builder.Configuration.GetValue("Tour", defaultValue: true))
{
    builder.Services.AddHostedService<Tour>();
}

// The visitors leave their rooms first, and an operation that was given up may hold its lane until it is lost (LostAfter).
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMinutes(2));
builder
    .Services.AddOpenTelemetry()
    .ConfigureResource(resource =>
        resource.Clear().AddService("AvSdk.Samples.Host", autoGenerateServiceInstanceId: false)
    )
    .WithMetrics(metrics =>
        metrics
            .AddMeter("AvSdk.Resilience")
            // Once, at the end: the tour is short.
            .AddConsoleExporter(
                (_, reader) => reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 600_000
            )
    )
    .WithTracing(tracing => tracing.AddSource("AvSdk.Resilience").AddConsoleExporter());

using IHost host = builder.Build();
await host.RunAsync();
