namespace AvSdk.Results;

/// <summary>The server refused the call.</summary>
public sealed class AvServerException : AvException
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvServerException(AvServerError error)
        : base(error) { }
}
