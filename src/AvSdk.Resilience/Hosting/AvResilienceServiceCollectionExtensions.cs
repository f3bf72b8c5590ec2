using AvSdk.Results;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AvSdk.Resilience;

/// <summary>Adds contexts of the SDK to a host's services.</summary>
public static class AvResilienceServiceCollectionExtensions
{
    /// <summary>
    /// Adds a context of the SDK: its pipeline (<c>ResiliencePipeline&lt;AvResult&gt;</c>) and its coordinator
    /// (<see cref="AvCoordinator"/>), both keyed by the name, one of each as long as the services live. They are made when
    /// the first of them is asked for. The settings are checked when the host starts; an edit of them is taken over while it
    /// runs if all of it is right, and else logged as an error and left aside (rule O1).
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The context's name.</param>
    /// <param name="section">Its settings; an empty or missing section leaves the defaults.</param>
    /// <param name="dispatcher">
    /// Makes the SDK's thread, once, on the thread that first asks for the pipeline or the coordinator. It is disposed of
    /// with the services, after the coordinator: so it must be one for each context, and one that another context of the
    /// same services has is refused with an <see cref="InvalidOperationException"/>. <see cref="AvDispatcher.Inline"/> alone,
    /// which has no end, may be that of several.
    /// </param>
    /// <returns>The options of that name, to be configured by code: what is set there replaces what the section says.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is empty, or there is a context of it already.</exception>
    /// <remarks>
    /// The clock is the services' <see cref="TimeProvider"/>, if they have one, and the log is of the category
    /// <c>AvSdk.Resilience.{name}</c>; <see cref="AvCoordinatorOptions"/> of the name change either. An
    /// <see cref="AvErrorCatalog"/> keyed by the name replaces the edition's own table. Polly's telemetry goes to a
    /// <c>TelemetryListener</c> of the services, if there is one, keyed by the name or not.
    /// </remarks>
    public static OptionsBuilder<AvResilienceOptions> AddAvResilience(
        this IServiceCollection services,
        string name,
        IConfiguration section,
        Func<IServiceProvider, AvDispatcher> dispatcher
    ) => Add(services, name, new ContextSection(Given.Check(section)), dispatcher);

    /// <summary>Adds a context of the SDK that goes by the defaults, and by what code configures.</summary>
    /// <inheritdoc cref="AddAvResilience(IServiceCollection, string, IConfiguration, Func{IServiceProvider, AvDispatcher})"/>
    public static OptionsBuilder<AvResilienceOptions> AddAvResilience(
        this IServiceCollection services,
        string name,
        Func<IServiceProvider, AvDispatcher> dispatcher
    ) => Add(services, name, new ContextSection(null), dispatcher);

    private static OptionsBuilder<AvResilienceOptions> Add(
        IServiceCollection services,
        string name,
        ContextSection section,
        Func<IServiceProvider, AvDispatcher> dispatcher
    )
    {
        Given.Check(services);
        Given.Check(dispatcher);
        CheckName(services, name);

        services
            .AddOptions<AvCoordinatorOptions>(name)
            .Configure<IServiceProvider>(
                (options, provider) =>
                {
                    options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
                    options.Logger =
                        provider.GetService<ILoggerFactory>()?.CreateLogger($"AvSdk.Resilience.{name}")
                        ?? options.Logger;
                    SectionReader.Apply(section, options);
                }
            );
        services.TryAddSingleton<ThreadOwners>();
        services
            .AddKeyedSingleton(name, static (_, _) => new CatalogInForce())
            .AddSingleton<IValidateOptions<AvResilienceOptions>>(provider => new HostedOptionsValidator(
                name,
                section,
                provider.GetKeyedService<AvErrorCatalog>(name)
            ))
            .AddKeyedSingleton(name, (provider, _) => HostedContext.Create(provider, name, section, dispatcher))
            .AddKeyedSingleton(name, (provider, _) => provider.GetRequiredKeyedService<HostedContext>(name).Coordinator)
            .AddKeyedSingleton(
                name,
                (provider, _) =>
                    new ReloadedPipeline(name, section, provider.GetRequiredKeyedService<HostedContext>(name), provider)
            )
            .AddKeyedSingleton(
                name,
                (provider, _) => provider.GetRequiredKeyedService<ReloadedPipeline>(name).Pipeline
            );
        return services
            .AddOptions<AvResilienceOptions>(name)
            .Configure<IServiceProvider>(
                (options, provider) =>
                    SectionReader.Apply(
                        section,
                        FindCatalog(provider, name, section),
                        provider.GetRequiredService<IOptionsFactory<AvCoordinatorOptions>>().Create(name),
                        options
                    )
            )
            .ValidateOnStart();
    }

    private static void CheckName(IServiceCollection services, string name)
    {
        if (string.IsNullOrWhiteSpace(Given.Check(name)))
        {
            throw new ArgumentException("The context needs a name: its services are keyed by it.", nameof(name));
        }

        if (services.Any(service => service.ServiceType == typeof(HostedContext) && name.Equals(service.ServiceKey)))
        {
            throw new ArgumentException(
                $"There is a context '{name}' already. Each context of the SDK needs a name of its own.",
                nameof(name)
            );
        }
    }

    private static AvErrorCatalog FindCatalog(IServiceProvider provider, string name, ContextSection section) =>
        provider.GetRequiredKeyedService<CatalogInForce>(name).Catalog
        ?? provider.GetKeyedService<AvErrorCatalog>(name)
        ?? SectionReader.FindCatalog(section)
        ?? AvErrorCatalog.AvSdk;
}
