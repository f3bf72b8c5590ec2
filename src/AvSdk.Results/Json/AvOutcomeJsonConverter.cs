using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results;

/// <summary>
/// Writes an outcome as JSON and reads it back, as <see cref="AvResultJsonConverter"/> does a result: for properties
/// declared as <see cref="AvOutcome"/> or <see cref="AvSuccess"/>. <see cref="AvErrorJsonConverter"/> is that of errors.
/// </summary>
public sealed class AvOutcomeJsonConverter : JsonConverter<AvOutcome>
{
    private readonly EditionTables _editions;

    /// <inheritdoc cref="AvResultJsonConverter()"/>
    public AvOutcomeJsonConverter() => _editions = EditionTables.Default;

    /// <inheritdoc cref="AvResultJsonConverter(AvErrorCatalog[])"/>
    public AvOutcomeJsonConverter(params AvErrorCatalog[] catalogs) => _editions = new(catalogs);

    /// <summary>Whether a type is <see cref="AvOutcome"/>, or a case of it.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => typeof(AvOutcome).IsAssignableFrom(typeToConvert);

    /// <summary>Reads an outcome.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">The declared type.</param>
    /// <param name="options">The options; of them the handling of unmapped members counts.</param>
    /// <exception cref="JsonException">The JSON is not that of a result, or is another case than the declared one.</exception>
    public override AvOutcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        AvOutcome outcome = AvResultJsonConverter.ReadOutcome(ref reader, _editions, options);
        return typeToConvert.IsInstanceOfType(outcome)
            ? outcome
            : throw new JsonException(
                $"The JSON is that of an {outcome.GetType().Name}, not of an {typeToConvert.Name}."
            );
    }

    /// <summary>Writes an outcome.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The outcome.</param>
    /// <param name="options">The options; none of them changes what is written.</param>
    public override void Write(Utf8JsonWriter writer, AvOutcome value, JsonSerializerOptions options) =>
        OutcomeWriter.Write(writer, value);
}
