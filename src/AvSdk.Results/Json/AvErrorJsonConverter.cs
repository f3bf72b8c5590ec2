using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results;

/// <summary>
/// Writes an error as JSON and reads it back, as <see cref="AvResultJsonConverter"/> does a failure: for properties declared
/// as <see cref="AvError"/> or as one of its cases. A success, or an error of another case than the declared one, is a
/// <see cref="JsonException"/>.
/// </summary>
public sealed class AvErrorJsonConverter : JsonConverter<AvError>
{
    private readonly AvOutcomeJsonConverter _outcomes;

    /// <inheritdoc cref="AvResultJsonConverter()"/>
    public AvErrorJsonConverter() => _outcomes = new();

    /// <inheritdoc cref="AvResultJsonConverter(AvErrorCatalog[])"/>
    public AvErrorJsonConverter(params AvErrorCatalog[] catalogs) => _outcomes = new(catalogs);

    /// <summary>Whether a type is <see cref="AvError"/>, or a case of it.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => typeof(AvError).IsAssignableFrom(typeToConvert);

    /// <summary>Reads an error.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">The declared type.</param>
    /// <param name="options">The options; of them the handling of unmapped members counts.</param>
    /// <exception cref="JsonException">The JSON is not that of a failure, or is another case than the declared one.</exception>
    public override AvError Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (AvError)_outcomes.Read(ref reader, typeToConvert, options);

    /// <summary>Writes an error.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The error.</param>
    /// <param name="options">The options; none of them changes what is written.</param>
    public override void Write(Utf8JsonWriter writer, AvError value, JsonSerializerOptions options) =>
        OutcomeWriter.Write(writer, value);
}
