using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;

namespace AvSdk.Samples.Host;

/// <summary>Works in one context of the SDK until the host stops: it enters its room, stays, and leaves, again and again.</summary>
internal sealed partial class Visitor(
    string context,
    SimulatedSdk simulated,
    AvCoordinator coordinator,
    ResiliencePipeline<AvResult> pipeline,
    IOptionsMonitor<VisitOptions> options,
    ILogger<Visitor> logger
) : BackgroundService
{
    private readonly FakeAvSdk _sdk = simulated.Sdk;
    private readonly VisitOptions _options = options.Get(context);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _sdk.RoomDisconnected += coordinator.NotifyDisconnected;
        await coordinator.Dispatcher.InvokeAsync(_sdk.BindToCurrentThread, CancellationToken.None);
        try
        {
            (await StartContextAsync(stoppingToken)).ThrowIfFailed();
            while (true)
            {
                await VisitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }

        await LeaveAsync();
    }

    private async Task VisitAsync(CancellationToken stoppingToken)
    {
        simulated.LetTheServerTimeOutOnce();
        AvResult entered = await EnterAsync(stoppingToken);
        LogVisit(context, entered.IsSuccess ? "in the room" : $"not in the room, {entered.Error.Info.Name}");
        simulated.CountVisit();
        await Task.Delay(_options.Stay, stoppingToken);
        if (entered.IsSuccess)
        {
            (await ExitAsync(stoppingToken)).ThrowIfFailed();
        }
    }

    /// <summary>
    /// Nothing is left behind: what was given up when the host stopped may still be under way in the SDK, and these wait for
    /// it in the lane. So there is no token here; the host's own limit is the one that counts.
    /// </summary>
    private async Task LeaveAsync()
    {
        AvResult exited = await ExitAsync(CancellationToken.None);
        AvResult stopped = await pipeline.RunAsync(AvOperation.StopContext(), _sdk.StopContext, CancellationToken.None);
        _sdk.AssertIdle();
        LogStopped(
            context,
            exited.Error?.Number is null or 1201 && stopped.IsSuccess ? "nothing is in flight" : "not in order"
        );
    }

    private ValueTask<AvResult> StartContextAsync(CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            AvOperation.StartContext(),
            done => _sdk.StartContext(done.Keep<AvSdkCallback>(done.Complete)),
            cancellationToken
        );

    private ValueTask<AvResult> EnterAsync(CancellationToken cancellationToken) =>
        pipeline.RunAsync(
            AvOperation.EnterRoom(_options.Room) with
            {
                Confirm = () => _sdk.CurrentRoom == _options.Room,
            },
            simulated.Entered,
            () => _sdk.EnterRoom(_options.Room, SimulatedSdk.Signature),
            cancellationToken
        );

    private ValueTask<AvResult> ExitAsync(CancellationToken cancellationToken) =>
        pipeline.RunAsync(AvOperation.ExitRoom(), simulated.Exited, _sdk.ExitRoom, cancellationToken);

    [LoggerMessage(1, LogLevel.Information, "{Context}: {What}.")]
    private partial void LogVisit(string context, string what);

    [LoggerMessage(2, LogLevel.Information, "{Context}: stopped; {What}.")]
    private partial void LogStopped(string context, string what);
}
