using System.Diagnostics.CodeAnalysis;
using AvSdk.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AvSdk.Resilience;

/// <summary>
/// The coordinator of a context and the thread that was made for it, for as long as the host's services live. Both can be
/// disposed of both ways, whichever the host uses.
/// </summary>
internal sealed class HostedContext : IDisposable, IAsyncDisposable
{
    private readonly AvDispatcher _dispatcher;

    private HostedContext(
        AvDispatcher dispatcher,
        AvCoordinator coordinator,
        AvResilienceOptions options,
        RestartNotice restart
    )
    {
        _dispatcher = dispatcher;
        Coordinator = coordinator;
        Options = options;
        Restart = restart;
    }

    public AvCoordinator Coordinator { get; }

    /// <summary>The options that were checked: the coordinator was made with what was read along with them.</summary>
    public AvResilienceOptions Options { get; }

    public RestartNotice Restart { get; }

    /// <exception cref="OptionsValidationException">The settings are faulty. No thread was started for them.</exception>
    public static HostedContext Create(
        IServiceProvider provider,
        string name,
        ContextSection section,
        Func<IServiceProvider, AvDispatcher> dispatcher
    )
    {
        // Checked when the host started, if it did; later edits are for the reload, which checks them.
        AvResilienceOptions options = provider.GetRequiredService<IOptionsMonitor<AvResilienceOptions>>().Get(name);
        SectionReading reading = options.Reading!;
        AvDispatcher thread =
            dispatcher(provider)
            ?? throw new InvalidOperationException($"The dispatcher of the context '{name}' is null.");
        provider.GetRequiredService<ThreadOwners>().Claim(thread, name);
        AvCoordinator coordinator = CreateCoordinator(thread, reading);
        provider.GetRequiredKeyedService<CatalogInForce>(name).Catalog = reading.Catalog;
        return new HostedContext(thread, coordinator, options, new RestartNotice(name, section, reading));
    }

    /// <summary>Does not wait for the thread, which ends by itself once it has run what was posted to it (rule D3).</summary>
    public void Dispose()
    {
        Coordinator.Dispose();
        End(_dispatcher);
    }

    public ValueTask DisposeAsync()
    {
        Coordinator.Dispose();
        return _dispatcher.DisposeAsync();
    }

    private static AvCoordinator CreateCoordinator(AvDispatcher thread, SectionReading reading)
    {
        try
        {
            return new AvCoordinator(thread, reading.Catalog, reading.Coordinator);
        }
        catch
        {
            // Services keep no failure: each that asks for the coordinator makes a thread again.
            End(thread);
            throw;
        }
    }

    [SuppressMessage("Reliability", "CA2012", Justification = "Nobody could be told how the thread's end went.")]
    private static void End(AvDispatcher thread) => _ = thread.DisposeAsync();
}
