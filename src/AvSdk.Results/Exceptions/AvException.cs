namespace AvSdk.Results;

/// <summary>
/// A failed call of the SDK. This type itself is thrown for general errors; each other category has its own. For structured
/// logs its <see cref="Exception.Data"/> holds, under the keys of <see cref="AvExceptionData"/>, what the error says, but
/// never the SDK's own text (rule M7).
/// </summary>
public class AvException : Exception
{
    /// <summary>Makes an exception whose error says that no result was ever set (rule M5).</summary>
    public AvException()
        : this(AvError.NoResult) { }

    /// <summary>Makes an exception with a message of its own; its error says that no result was ever set (rule M5).</summary>
    /// <param name="message">The message; null takes that of the error.</param>
    public AvException(string? message)
        : this(message, null) { }

    /// <summary>Makes an exception with a message and a cause; its error says that no result was ever set (rule M5).</summary>
    /// <param name="message">The message; null takes that of the error.</param>
    /// <param name="innerException">The cause; may be null.</param>
    public AvException(string? message, Exception? innerException)
        : this(AvError.NoResult, message, innerException) { }

    /// <summary>Makes the exception of an error. Its message is the error's line, with the advice.</summary>
    /// <param name="error">The error.</param>
    /// <param name="innerException">The cause; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvException(AvError error, Exception? innerException = null)
        : this(error, null, innerException) { }

    private protected AvException(AvError error, string? message, Exception? innerException)
        : base(message ?? (Given.Check(error)).ToString(), innerException)
    {
        Error = error;
        AvExceptionData.Fill(base.Data, error);
    }

    /// <summary>The error itself, with its row of the table.</summary>
    public AvError Error { get; }

    /// <summary>The number as a word of the AvSdk edition.</summary>
    public AvErrorCode Code => Error.Code;

    /// <summary>The int that the SDK returned.</summary>
    public int Number => Error.Number;

    /// <summary>The name of the SDK's function; null where it is not known.</summary>
    public string? Operation => Error.Operation;
}
