using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results;

/// <summary>
/// Writes a result as JSON and reads it back as the equal result, with its message and reason (rule M11):
/// <c>{"code":1005,"edition":"avsdk","origin":"client","operation":"EnterRoom"}</c>, or <c>{"code":0}</c>. What is not
/// such an object in full is a <see cref="JsonException"/>, never a success. A converter is immutable, and safe to use from
/// any thread.
/// </summary>
/// <remarks>
/// The type has it as an attribute. To read by tables of your own, add one to <see cref="JsonSerializerOptions.Converters"/>,
/// and those of the other types that you read: <see cref="AvResultJsonConverterFactory"/> for each <see cref="AvResult{T}"/>
/// (<see cref="AvResultJsonConverter{T}"/> where dynamic code is missing), <see cref="AvErrorJsonConverter"/> for
/// <see cref="AvError"/> and its cases, and after it <see cref="AvOutcomeJsonConverter"/> for <see cref="AvOutcome"/>.
/// </remarks>
public sealed class AvResultJsonConverter : JsonConverter<AvResult>
{
    private readonly EditionTables _editions;

    /// <summary>Makes a converter that reads by the tables of the library.</summary>
    public AvResultJsonConverter() => _editions = EditionTables.Default;

    /// <summary>Makes a converter that reads by other tables, and by those of the library for the editions that are not among them.</summary>
    /// <param name="catalogs">
    /// Tables of other editions, or copies made by <see cref="AvErrorCatalog.With(IEnumerable{AvErrorInfo})"/>. JSON names the
    /// edition and the number, not the row: an error reads back with the row, and so the category, that these have for it.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="catalogs"/> is null.</exception>
    /// <exception cref="ArgumentException">A catalogue is null, or two are of one edition.</exception>
    public AvResultJsonConverter(params AvErrorCatalog[] catalogs) => _editions = new(catalogs);

    /// <summary>Reads a result. The value of one that brings a value is skipped.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">The type of the result.</param>
    /// <param name="options">The options; of them the handling of unmapped members counts.</param>
    /// <exception cref="JsonException">The JSON is not that of a result. The message names the fault.</exception>
    public override AvResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(ReadOutcome(ref reader, _editions, options));

    /// <summary>Writes a result.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The result; the default value is written as the failure that it is (rule M5).</param>
    /// <param name="options">The options; none of them changes what is written.</param>
    public override void Write(Utf8JsonWriter writer, AvResult value, JsonSerializerOptions options) =>
        OutcomeWriter.Write(writer, value.Outcome);

    internal static AvOutcome ReadOutcome(
        ref Utf8JsonReader reader,
        EditionTables editions,
        JsonSerializerOptions options
    )
    {
        var outcome = new OutcomeReader(editions, options);
        while (outcome.MoveToValue(ref reader))
        {
            if (!reader.TrySkip())
            {
                throw JsonFault.Of("the object does not end.");
            }
        }

        return outcome.ToOutcome();
    }
}
