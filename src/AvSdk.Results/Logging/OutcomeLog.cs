using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>Which event an outcome is, and at which level.</summary>
internal static class OutcomeLog
{
    private const int MaxText = 2048; // The SDK's text: a longer one nobody would read here.
    private const int MaxName = 128; // A name cut from source text is shorter; one given by hand may be anything.

    public static void Write(ILogger logger, AvOutcome outcome)
    {
        switch (outcome)
        {
            case AvError error:
                WriteError(logger, error);
                break;
            case AvSuccess { Number: 0 }:
                logger.Succeeded();
                break;
            default:
                logger.TakenForSuccess(outcome.Number);
                break;
        }

        if (outcome.SdkMessage is { } text && logger.IsEnabled(LogLevel.Debug))
        {
            logger.SdkText(NameOf(outcome as AvError), BoundedText.Of(text, MaxText));
        }
    }

    /// <summary>The level of an error (what the table says to ignore, or to take for a success, is no warning).</summary>
    public static LogLevel LevelOf(AvError error) =>
        error is { Origin: not AvErrorOrigin.Wrapper, Reason: AvErrorReason.None, Info.AsksForNothing: true }
            ? LogLevel.Information
            : error.Category switch
            {
                AvErrorCategory.State or AvErrorCategory.Network => LogLevel.Warning,
                _ => LogLevel.Error,
            };

    private static void WriteError(ILogger logger, AvError error)
    {
        LogLevel level = LevelOf(error);
        if (logger.IsEnabled(level))
        {
            ResultLog.Failed(logger, level, error, NameOf(error) ?? "The call");
        }
    }

    private static string? NameOf(AvError? error) =>
        error?.Operation is { } name ? BoundedText.Of(name, MaxName) : null;
}
