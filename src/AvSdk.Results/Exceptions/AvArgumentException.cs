namespace AvSdk.Results;

/// <summary>An argument of the call is out of its range. The SDK never says which.</summary>
public sealed class AvArgumentException : AvException
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvArgumentException(AvArgumentError error)
        : base(error) { }
}
