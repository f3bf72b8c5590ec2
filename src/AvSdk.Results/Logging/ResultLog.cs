using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>The events of results. Their ids are part of what users filter on; those of AvSdk.Resilience lie below 20.</summary>
internal static partial class ResultLog
{
    [LoggerMessage(20, LogLevel.Debug, "The call succeeded.", EventName = "Succeeded")]
    public static partial void Succeeded(this ILogger logger);

    [LoggerMessage(
        21,
        LogLevel.Information,
        "The call succeeded: {Number} was taken for that.",
        EventName = "TakenForSuccess"
    )]
    public static partial void TakenForSuccess(this ILogger logger, int number);

    /// <summary>Says what the error's message says, then the advice, then the facts to filter on.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="level">The level of the error.</param>
    /// <param name="error">The error.</param>
    /// <param name="operation">Its operation, as it is to be written.</param>
    public static void Failed(ILogger logger, LogLevel level, AvError error, string operation)
    {
        EventId id = error.Category switch
        {
            AvErrorCategory.State => new(22, "StateError"),
            AvErrorCategory.Argument => new(23, "ArgumentError"),
            AvErrorCategory.Network => new(24, "NetworkError"),
            AvErrorCategory.Server => new(25, "ServerError"),
            _ => new(26, "GeneralError"),
        };
        // The sentence of a reason is ours, so that there is one template for each, and no field more.
        string why = AvErrorMessage.Why(error.Reason);
        string template =
            $"{{Operation}} failed: {{Name}} ({{Number}}), {{Meaning}}.{(why.Length == 0 ? "" : " " + why)} {{Advice}} [{{Category}}, {{Origin}}, {{Edition}}, {{Reason}}]";
        // The templates differ by the reason alone, of which there are few (CA2254), so a failure costs no parsing of one
        // (CA1848); and whoever calls has asked whether the level is on (CA1873).
#pragma warning disable CA1848, CA1873, CA2254
        logger.Log(
            level,
            id,
            template,
            operation,
            error.Info.Name,
            error.Number,
            error.Info.Text.Meaning,
            error.Advice,
            error.Category,
            error.Origin,
            error.Info.Edition,
            error.Reason
        );
#pragma warning restore CA1848, CA1873, CA2254
    }

    [LoggerMessage(27, LogLevel.Debug, "The SDK's own text for {Operation}: {SdkText}", EventName = "SdkText")]
    public static partial void SdkText(this ILogger logger, string? operation, string sdkText);
}
