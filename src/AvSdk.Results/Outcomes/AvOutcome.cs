namespace AvSdk.Results;

/// <summary>
/// What became of a call: <see cref="AvSuccess"/>, or one of the five errors below <see cref="AvError"/>. No other case
/// exists, and none can be added from outside: a switch over the six is complete.
/// </summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(AvOutcomeJsonConverter))]
#endif
public abstract class AvOutcome : IEquatable<AvOutcome>
{
    private protected AvOutcome(string? sdkMessage)
    {
        // An empty text says nothing: the SDK sends one along with most successes (rule A11).
        SdkMessage = string.IsNullOrEmpty(sdkMessage) ? null : sdkMessage;
    }

    /// <summary>What the SDK said: 0 for success, otherwise its code, kept exactly whether the table has it or not.</summary>
    public abstract int Number { get; }

    /// <summary>
    /// The text that the SDK sent along, untouched; null when it sent none. It is data of unknown content: show it or
    /// log it on purpose. It never becomes part of a message, and is never used as a format string (rule M7).
    /// </summary>
    public string? SdkMessage { get; }

    /// <summary>Whether two outcomes say the same (rule M11), or both are null.</summary>
    public static bool operator ==(AvOutcome? left, AvOutcome? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether two outcomes differ (rule M11), or one alone is null.</summary>
    public static bool operator !=(AvOutcome? left, AvOutcome? right) => !(left == right);

    /// <summary>Whether two outcomes say the same. The SDK's text does not count (rule M11).</summary>
    /// <param name="other">The other outcome.</param>
    public abstract bool Equals(AvOutcome? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as AvOutcome);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
