using AvSdk.Results;
using Microsoft.Extensions.Logging;

namespace AvSdk.Resilience;

/// <summary>
/// What a person on call should know, and the table's advice on what to do. Names and numbers only: never a room, a user, or
/// the SDK's own text (rule M7). The ids are part of what users filter on; those of AvSdk.Results begin at 20.
/// </summary>
internal static partial class CoordinatorLog
{
    [LoggerMessage(
        1,
        LogLevel.Warning,
        "{Operation} ended with {Name} ({Number}) after its caller had given it up. A success may have to be undone.",
        EventName = "LateSettled"
    )]
    public static partial void LateSettled(this ILogger logger, string operation, string name, int number);

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
        "A callback of {Operation} with {Name} ({Number}) came that nothing waits for: {Kind}. It changed nothing.",
        EventName = "StrayCallback"
    )]
    public static partial void StrayCallback(
        this ILogger logger,
        string? operation,
        string name,
        int number,
        AvStrayCallbackKind kind
    );

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "{Operation} was answered {Name} ({Number}); attempt {Attempt} follows in {Seconds} s. {Advice} [{Reason}]",
        EventName = "Retry"
    )]
    public static partial void Retry(
        this ILogger logger,
        string operation,
        string name,
        int number,
        int attempt,
        double seconds,
        string advice,
        AvErrorReason reason
    );

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "{Operation} threw {ExceptionType}; attempt {Attempt} follows in {Seconds} s.",
        EventName = "RetryAfterException"
    )]
    public static partial void RetryAfterException(
        this ILogger logger,
        string operation,
        string exceptionType,
        int attempt,
        double seconds
    );

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "{Operation} was answered {Name} ({Number}) although its turn had come: somebody outside this library uses the SDK. It is started again in {Seconds} s at the latest. {Advice} [{Reason}]",
        EventName = "ConflictWait"
    )]
    public static partial void ConflictWait(
        this ILogger logger,
        string operation,
        string name,
        int number,
        double seconds,
        string advice,
        AvErrorReason reason
    );

    [LoggerMessage(
        7,
        LogLevel.Error,
        "{Operation} was answered {Name} ({Number}) until its waits were used up: what is in its way does not end. {Advice} [{Reason}]",
        EventName = "ConflictPersists"
    )]
    public static partial void ConflictPersists(
        this ILogger logger,
        string operation,
        string name,
        int number,
        string advice,
        AvErrorReason reason
    );

    [LoggerMessage(
        8,
        LogLevel.Information,
        "{Operation} was answered {Name} ({Number}), which was taken for success: nothing had to be done.",
        EventName = "AlreadyInState"
    )]
    public static partial void AlreadyInState(this ILogger logger, string operation, string name, int number);

    [LoggerMessage(
        9,
        LogLevel.Warning,
        "{Operation} was answered {Name} ({Number}), but the state is not the wanted one, or could not be asked for: it stays a failure. [{Reason}]",
        EventName = "NotConfirmed"
    )]
    public static partial void NotConfirmed(
        this ILogger logger,
        string operation,
        string name,
        int number,
        AvErrorReason reason
    );

    [LoggerMessage(
        10,
        LogLevel.Debug,
        "{Operation} waits for its turn: another operation of {Class} is under way.",
        EventName = "LaneQueued"
    )]
    public static partial void LaneQueued(this ILogger logger, string operation, AvOperationClass @class);

    [LoggerMessage(
        11,
        LogLevel.Warning,
        "{Operation} was not started: its lane refused it. [{Reason}]",
        EventName = "LaneRefused"
    )]
    public static partial void LaneRefused(this ILogger logger, string operation, AvErrorReason reason);

    [LoggerMessage(
        12,
        LogLevel.Warning,
        "An attempt of {Operation} ended with {Name} ({Number}): its deadline passed, and the SDK may still be at it. [{Reason}]",
        EventName = "DeadlinePassed"
    )]
    public static partial void DeadlinePassed(
        this ILogger logger,
        string operation,
        string name,
        int number,
        AvErrorReason reason
    );

    [LoggerMessage(
        13,
        LogLevel.Error,
        "The total timeout ended {Operation} with {Name} ({Number}). {Advice} [{Reason}]",
        EventName = "TotalTimeout"
    )]
    public static partial void TotalTimeout(
        this ILogger logger,
        string operation,
        string name,
        int number,
        string advice,
        AvErrorReason reason
    );

    [LoggerMessage(
        14,
        LogLevel.Warning,
        "A strategy outside the lane waited before {Operation} came to it: the order of the calls may be lost. Add it after AddAvLane or AddAvResilience.",
        EventName = "LaneNotOutermost"
    )]
    public static partial void LaneNotOutermost(this ILogger logger, string operation);
}
