using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AvSdk.Results;

/// <summary>
/// Writes a result that brings a value as JSON and reads it back, as <see cref="AvResultJsonConverter"/> does, with the value
/// of a success in "value": <c>{"code":0,"value":"file-7"}</c>. It works with source generation and where dynamic code is
/// missing: add one for each type of value to <see cref="JsonSerializerOptions.Converters"/>, and to the context a
/// <see cref="JsonSerializableAttribute"/> for the <see cref="AvResult{T}"/> and one for the value.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// A success without "value" is a <see cref="JsonException"/>. A value of <c>null</c> is written, and is read for every type
/// that has a null: whether <c>string</c> or <c>string?</c> was meant is not known at run time.
/// </remarks>
public sealed class AvResultJsonConverter<T> : JsonConverter<AvResult<T>>
{
    private readonly EditionTables _editions;
    private readonly JsonTypeInfo<T>? _valueType;

    /// <summary>Makes a converter that asks the options how to write and read the value, and reads by the tables of the library.</summary>
    public AvResultJsonConverter() => _editions = EditionTables.Default;

    /// <summary>Makes a converter that asks the options how to write and read the value.</summary>
    /// <inheritdoc cref="AvResultJsonConverter(AvErrorCatalog[])"/>
    public AvResultJsonConverter(params AvErrorCatalog[] catalogs) => _editions = new(catalogs);

    /// <summary>Makes a converter that is told how to write and read the value.</summary>
    /// <param name="valueType">How, such as <c>MyContext.Default.Int32</c>.</param>
    /// <param name="catalogs">
    /// Tables of other editions, or copies made by <see cref="AvErrorCatalog.With(IEnumerable{AvErrorInfo})"/>. Those of the
    /// library serve for the editions that are not among them.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="valueType"/> or <paramref name="catalogs"/> is null.</exception>
    /// <exception cref="ArgumentException">A catalogue is null, or two are of one edition.</exception>
    public AvResultJsonConverter(JsonTypeInfo<T> valueType, params AvErrorCatalog[] catalogs)
    {
        Given.Check(valueType);
        _valueType = valueType;
        _editions = new(catalogs);
    }

    /// <summary>Reads a result.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">The type of the result.</param>
    /// <param name="options">The options; the value is read by them, and the handling of unmapped members counts.</param>
    /// <exception cref="JsonException">The JSON is not that of a result with such a value. The message names the fault.</exception>
    /// <exception cref="NotSupportedException">The options do not know the type of the value.</exception>
    public override AvResult<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        T? value = default;
        var outcome = new OutcomeReader(_editions, options);
        while (outcome.MoveToValue(ref reader))
        {
            value = ReadValue(ref reader, options);
        }

        return outcome.ToOutcome() switch
        {
            AvSuccess when !outcome.HasValue => throw JsonFault.Of("\"value\" is missing."),
            AvSuccess success => new AvResult<T>(success, value),
            AvError error => error,
        };
    }

    /// <summary>Writes a result.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The result; the default value is written as the failure that it is (rule M5).</param>
    /// <param name="options">The options; the value is written by them.</param>
    /// <exception cref="NotSupportedException">The options do not know the type of the value.</exception>
    public override void Write(Utf8JsonWriter writer, AvResult<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        OutcomeWriter.WriteProperties(writer, value.Outcome);
        if (value.TryGetValue(out T? brought))
        {
            writer.WritePropertyName(OutcomePropertyName.Of(OutcomeProperty.Value));
            JsonSerializer.Serialize(writer, brought, ValueType(options));
        }

        writer.WriteEndObject();
    }

    private T? ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, ValueType(options));
        }
        catch (JsonException exception)
        {
            // Made anew, for its path is that within the value: the serializer gives this one the path of the result. Its
            // message stays behind: it may quote names of the JSON (rule M7).
            throw JsonFault.Of("\"value\" cannot be read.", exception);
        }
    }

    private JsonTypeInfo<T> ValueType(JsonSerializerOptions options) =>
        _valueType ?? (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
