namespace AvSdk.Results;

/// <summary>A failed call of the SDK. This type itself is thrown for general errors; each other category has its own.</summary>
public class AvException : Exception
{
    /// <summary>Makes the exception of an error.</summary>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    public AvException(AvError error)
        : base((error ?? throw new ArgumentNullException(nameof(error))).ToString()) => Error = error;

    /// <summary>The error itself, with its row of the table.</summary>
    public AvError Error { get; }

    /// <summary>The number as a word of the AvSdk edition.</summary>
    public AvErrorCode Code => Error.Code;

    /// <summary>The int that the SDK returned.</summary>
    public int Number => Error.Number;

    /// <summary>The name of the SDK's function; null where it is not known.</summary>
    public string? Operation => Error.Operation;
}
