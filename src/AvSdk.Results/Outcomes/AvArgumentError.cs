namespace AvSdk.Results;

/// <summary>An argument is out of its range: 1004.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public sealed class AvArgumentError : AvError
{
    internal AvArgumentError(AvErrorInfo info, in AvErrorDetails details)
        : base(info, details) { }

    /// <inheritdoc/>
    public override AvException ToException() => new AvArgumentException(this);
}
