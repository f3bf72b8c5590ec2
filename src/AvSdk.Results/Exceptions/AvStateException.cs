namespace AvSdk.Results;

/// <summary>The call came at the wrong moment or on the wrong thread.</summary>
public sealed class AvStateException : AvException
{
    /// <inheritdoc cref="AvException()"/>
    public AvStateException() { }

    /// <inheritdoc cref="AvException(string)"/>
    public AvStateException(string? message)
        : base(message) { }

    /// <inheritdoc cref="AvException(string, Exception)"/>
    public AvStateException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <inheritdoc cref="AvException(AvError, Exception)"/>
    public AvStateException(AvStateError error, Exception? innerException = null)
        : base(error, innerException) { }
}
