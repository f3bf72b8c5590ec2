namespace AvSdk.Results;

/// <summary>The call came at the wrong moment or on the wrong thread: 1001 to 1003, 1007, 1101 to 1402, 1601, 1602.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public sealed class AvStateError : AvError
{
    internal AvStateError(AvErrorInfo info, in AvErrorDetails details)
        : base(info, details) { }

    /// <inheritdoc/>
    public override AvException ToException() => new AvStateException(this);
}
