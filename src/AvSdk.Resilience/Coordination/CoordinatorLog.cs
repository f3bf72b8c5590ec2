using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>What a person on call should know. Names and numbers only: never a room, a user, or the SDK's own text (rule M7).</summary>
internal static partial class CoordinatorLog
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "{Operation} ended with {Number} after its caller had given it up. A success may have to be undone.",
        EventName = "LateSettled"
    )]
    public static partial void LateSettled(this ILogger logger, string operation, int number);

    [LoggerMessage(
        2,
        LogLevel.Error,
        "{Operation} is lost: its callback did not come in {Seconds} s. Its lane is free again; the SDK may still be busy.",
        EventName = "CallbackLost"
    )]
    public static partial void CallbackLost(this ILogger logger, string operation, double seconds);

    [LoggerMessage(
        3,
        LogLevel.Warning,
        "A callback of {Operation} with {Number} came that nothing waits for: {Kind}. It changed nothing.",
        EventName = "StrayCallback"
    )]
    public static partial void StrayCallback(this ILogger logger, string? operation, int number, string kind);
}
