namespace AvSdk.Results;

/// <summary>The server refused: 10001 to 10011, and any other number up to 19999 (rule M3).</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public sealed class AvServerError : AvError
{
    internal AvServerError(AvErrorInfo info, in AvErrorDetails details)
        : base(info, details) { }

    /// <inheritdoc/>
    public override AvException ToException() => new AvServerException(this);
}
