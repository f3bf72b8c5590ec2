using Microsoft.Extensions.Logging;

namespace AvSdk.Results;

/// <summary>Results in a log.</summary>
/// <remarks>
/// One event id a category, with the number as a field, so that a filter on either works: 20 a success, 21 one where the SDK
/// was in the state already, 22 a state error, 23 an argument error, 24 a network error, 25 a server error, 26 a general
/// error, 27 the SDK's own text. Every field but that text is from the table, or the name of a function: cut from the source
/// text, or given by hand and then kept to 128 characters.
/// </remarks>
public static class AvLoggerExtensions
{
    /// <summary>
    /// Writes a result down. A failure at the level of its category: error for an argument, server or general error, warning
    /// for a state or network error, and information where the table says to ignore it or to take it for a success and nobody decided otherwise. A
    /// success at debug; at information where the SDK was in the state already (rule S4). The SDK's own text goes in an event
    /// of its own, at debug (rule M7).
    /// </summary>
    /// <param name="logger">The log.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logger"/> is null.</exception>
    public static void LogResult(this ILogger logger, AvResult result)
    {
        Given.Check(logger);
        OutcomeLog.Write(logger, result.Outcome);
    }

    /// <inheritdoc cref="LogResult(ILogger, AvResult)"/>
    /// <typeparam name="T">The type of the value, which is not written.</typeparam>
    public static void LogResult<T>(this ILogger logger, AvResult<T> result)
    {
        Given.Check(logger);
        OutcomeLog.Write(logger, result.Outcome);
    }
}
