namespace AvSdk.Results;

/// <summary>An argument of the call is out of its range. The SDK never says which.</summary>
public sealed class AvArgumentException : AvException
{
    /// <inheritdoc cref="AvException()"/>
    public AvArgumentException() { }

    /// <inheritdoc cref="AvException(string)"/>
    public AvArgumentException(string? message)
        : base(message) { }

    /// <inheritdoc cref="AvException(string, Exception)"/>
    public AvArgumentException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <inheritdoc cref="AvException(AvError, Exception)"/>
    public AvArgumentException(AvArgumentError error, Exception? innerException = null)
        : base(error, innerException) { }
}
