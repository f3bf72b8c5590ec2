namespace AvSdk.Testing;

/// <summary>
/// The SDK was not used as a test expected: the message says what was expected, what came, and what happened, call by call.
/// Or a callback threw where nobody could be thrown at: the message says which, and what it threw is inside. It belongs to no test framework: each shows it as a failure.
/// </summary>
public sealed class AvSdkAssertionException : Exception
{
    /// <summary>Makes one without a message of its own.</summary>
    public AvSdkAssertionException() { }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was expected, and what came.</param>
    public AvSdkAssertionException(string message)
        : base(message) { }

    /// <summary>Makes one with a cause.</summary>
    /// <param name="message">What was expected, and what came.</param>
    /// <param name="innerException">The cause.</param>
    public AvSdkAssertionException(string message, Exception innerException)
        : base(message, innerException) { }
}
