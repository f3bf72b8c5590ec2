using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AvSdk.Samples.Host;

/// <summary>Shows what happens to settings that are edited while both contexts work, and then stops the host.</summary>
internal sealed partial class Tour(
    LiveSettings settings,
    [FromKeyedServices("lobby")] SimulatedSdk lobby,
    [FromKeyedServices("stage")] SimulatedSdk stage,
    IHostApplicationLifetime lifetime,
    ILogger<Tour> logger
) : BackgroundService
{
    private const string Remedy = "AvSdk:stage:Remedies:AV_ERR_SERVER_TIMEOUT";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        LogScene("the server times out, and the table does not say to retry that: neither context gets in");
        await WatchAsync(stoppingToken);

        LogScene("the stage is told to retry it, and gets in; the lobby is not");
        settings.Edit(Remedy, "Retry");
        await WatchAsync(stoppingToken);

        LogScene("a bad edit: it is refused, with all that is wrong, and the stage goes on as before");
        settings.Edit("AvSdk:stage:Retry:MaxRetryAttempts", "many");
        await WatchAsync(stoppingToken);

        LogScene("the fault is corrected, and the next edit counts again: the stage gives up retrying");
        settings.Edit("AvSdk:stage:Retry:MaxRetryAttempts", "0");
        await WatchAsync(stoppingToken);

        LogScene("the end");
        lifetime.StopApplication();
    }

    /// <summary>
    /// Two visits of each context, however long they take: the first may have begun before the edit, and a visit ends as it
    /// began.
    /// </summary>
    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        (int lobbyEnd, int stageEnd) = (lobby.Visits + 2, stage.Visits + 2);
        while (lobby.Visits < lobbyEnd || stage.Visits < stageEnd)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "== {What}")]
    private partial void LogScene(string what);
}
