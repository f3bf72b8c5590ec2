namespace AvSdk.Results;

/// <summary>The network did not answer in time, or something that needs it failed.</summary>
public sealed class AvNetworkException : AvException
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvNetworkException(AvNetworkError error)
        : base(error) { }
}
