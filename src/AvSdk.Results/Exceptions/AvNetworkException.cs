namespace AvSdk.Results;

/// <summary>The network did not answer in time, or something that needs it failed.</summary>
public sealed class AvNetworkException : AvException
{
    /// <inheritdoc cref="AvException()"/>
    public AvNetworkException() { }

    /// <inheritdoc cref="AvException(string)"/>
    public AvNetworkException(string? message)
        : base(message) { }

    /// <inheritdoc cref="AvException(string, Exception)"/>
    public AvNetworkException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <inheritdoc cref="AvException(AvError, Exception)"/>
    public AvNetworkException(AvNetworkError error, Exception? innerException = null)
        : base(error, innerException) { }
}
