using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>What became of an edit of the settings. The ids go on behind those of AvSdk.Results.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(
        40,
        LogLevel.Information,
        "The settings of {Context} were reloaded.",
        EventName = "SettingsReloaded"
    )]
    public static partial void SettingsReloaded(this ILogger logger, string context);

    [LoggerMessage(
        41,
        LogLevel.Error,
        "The settings of {Context} were edited and cannot be used; those before stay in force, and the next edit is looked at again. {Faults}",
        EventName = "SettingsRefused"
    )]
    public static partial void SettingsRefused(this ILogger logger, string context, string faults);

    [LoggerMessage(
        42,
        LogLevel.Warning,
        "{Setting} of {Context} was changed to '{Value}'. Its coordinator keeps what it was made with until the program is started again.",
        EventName = "RestartNeeded"
    )]
    public static partial void RestartNeeded(this ILogger logger, string setting, string context, string? value);
}
