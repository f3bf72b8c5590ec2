using System.Text.Json;

namespace AvSdk.Results;

/// <summary>
/// What the properties are called. Constants: the naming policy of the options is a user's, and what one program writes
/// another one reads.
/// </summary>
internal static class OutcomePropertyName
{
    public static JsonEncodedText Of(OutcomeProperty property) => EnumWord<OutcomeProperty>.Of(property);

    /// <summary>Which property the reader stands at; None for one that is not ours.</summary>
    public static OutcomeProperty Read(ref Utf8JsonReader reader) =>
        EnumWord<OutcomeProperty>.TryRead(ref reader, out OutcomeProperty property) ? property : OutcomeProperty.None;

    /// <summary>The name, in quotes, of the first of these properties.</summary>
    public static string Quote(OutcomeProperty properties) =>
        $"\"{Of(properties & (OutcomeProperty)(-(int)properties))}\"";
}
