namespace AvSdk.Results;

/// <summary>The server refused the call.</summary>
public sealed class AvServerException : AvException
{
    /// <inheritdoc cref="AvException()"/>
    public AvServerException() { }

    /// <inheritdoc cref="AvException(string)"/>
    public AvServerException(string? message)
        : base(message) { }

    /// <inheritdoc cref="AvException(string, Exception)"/>
    public AvServerException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <inheritdoc cref="AvException(AvError, Exception)"/>
    public AvServerException(AvServerError error, Exception? innerException = null)
        : base(error, innerException) { }
}
