namespace AvSdk.Results;

/// <summary>The call came at the wrong moment or on the wrong thread.</summary>
public sealed class AvStateException : AvException
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvStateException(AvStateError error)
        : base(error) { }
}
