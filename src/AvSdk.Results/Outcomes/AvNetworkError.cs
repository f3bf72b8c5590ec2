namespace AvSdk.Results;

/// <summary>The network did not answer in time, or something that needs it failed: 1005, 1501, 1502.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvErrorJsonConverter))]
#endif
public sealed class AvNetworkError : AvError
{
    internal AvNetworkError(AvErrorInfo info, in AvErrorDetails details)
        : base(info, details) { }

    /// <inheritdoc/>
    public override AvException ToException() => new AvNetworkException(this);
}
