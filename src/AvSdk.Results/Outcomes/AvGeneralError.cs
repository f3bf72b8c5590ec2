namespace AvSdk.Results;

/// <summary>None of the other kinds: 1, 1006, 1801 to 1803, and any number that the table lacks (rule M3).</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public sealed class AvGeneralError : AvError
{
    internal AvGeneralError(AvErrorInfo info, in AvErrorDetails details)
        : base(info, details) { }

    /// <inheritdoc/>
    public override AvException ToException() => new AvException(this);
}
