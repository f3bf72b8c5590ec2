using Polly;

namespace AvSdk.Resilience;

/// <summary>What may stand in a context's section of the configuration, besides <c>Remedies</c>.</summary>
internal static class Settings
{
    public const string Edition = "Edition";

    public const string Remedies = "Remedies";

    /// <summary>What a reload takes over.</summary>
    public static IReadOnlyList<Setting<AvResilienceOptions>> OfPipeline { get; } =
    [
        Setting<AvResilienceOptions>.Limit(
            "AttemptDeadline",
            SettingText.Infinite,
            static (o, v) => o.AttemptDeadline = v
        ),
        Setting<AvResilienceOptions>.Truth(
            "AllowDeadlineBelowSdkTimeout",
            static (o, v) => o.AllowDeadlineBelowSdkTimeout = v
        ),
        Setting<AvResilienceOptions>.Limit("TotalTimeout:Timeout", "None", SetTotalTimeout),
        Setting<AvResilienceOptions>.Number("Retry:MaxRetryAttempts", static (o, v) => o.Retry.MaxRetryAttempts = v),
        Setting<AvResilienceOptions>.Word<DelayBackoffType>(
            "Retry:BackoffType",
            static (o, v) => o.Retry.BackoffType = v
        ),
        Setting<AvResilienceOptions>.Truth("Retry:UseJitter", static (o, v) => o.Retry.UseJitter = v),
        Setting<AvResilienceOptions>.Time("Retry:Delay", static (o, v) => o.Retry.Delay = v),
        Setting<AvResilienceOptions>.Time("Retry:MaxDelay", static (o, v) => o.Retry.MaxDelay = v),
        Setting<AvResilienceOptions>.Number("Lane:MaxQueueLength", static (o, v) => o.Lane.MaxQueueLength = v),
        Setting<AvResilienceOptions>.Time("Lane:MaxWait", static (o, v) => o.Lane.MaxWait = v),
        Setting<AvResilienceOptions>.Number("ConflictWait:MaxStarts", static (o, v) => o.ConflictWait.MaxStarts = v),
        Setting<AvResilienceOptions>.Time("ConflictWait:MaxWait", static (o, v) => o.ConflictWait.MaxWait = v),
        Setting<AvResilienceOptions>.Time(
            "ConflictWait:PollInterval",
            static (o, v) => o.ConflictWait.PollInterval = v
        ),
        Setting<AvResilienceOptions>.Time(
            "ConflictWait:MaxPollInterval",
            static (o, v) => o.ConflictWait.MaxPollInterval = v
        ),
    ];

    /// <summary>What a coordinator is made with, and keeps: besides these <see cref="Edition"/>.</summary>
    public static IReadOnlyList<Setting<AvCoordinatorOptions>> OfCoordinator { get; } =
    [Setting<AvCoordinatorOptions>.Limit("LostAfter", SettingText.Infinite, static (o, v) => o.LostAfter = v)];

    /// <summary>The settings, for whoever wrote one that there is not.</summary>
    public static string List { get; } =
        string.Join(
            ", ",
            OfPipeline
                .Select(static setting => setting.Path)
                .Concat(OfCoordinator.Select(static setting => setting.Path))
                .Concat([Edition, Remedies])
                .OrderBy(static path => path, StringComparer.Ordinal)
        );

    private static void SetTotalTimeout(AvResilienceOptions options, TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            options.TotalTimeout = null;
            return;
        }

        options.TotalTimeout ??= new AvResilienceOptions().TotalTimeout!;
        options.TotalTimeout.Timeout = timeout;
    }
}
