using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results;

/// <summary>
/// Reads the object of a result, its properties in any order. The value is left to the caller, who knows its type: it is
/// read where it stands, so that nothing has to be remembered.
/// </summary>
internal struct OutcomeReader(EditionTables editions, JsonSerializerOptions options)
{
    private OutcomeFacts _facts;

    public readonly bool HasValue => _facts.Has(OutcomeProperty.Value);

    public readonly AvOutcome ToOutcome() => _facts.ToOutcome();

    /// <summary>Reads on from the start of the object, or from the end of a value.</summary>
    /// <returns>True with the reader at the value of "value"; false with the reader at the end of the object.</returns>
    public bool MoveToValue(ref Utf8JsonReader reader)
    {
        if (_facts.Present == OutcomeProperty.None && reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonFault.Of($"there is a {reader.TokenType} where an object should be.");
        }

        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                OutcomeProperty property = ReadName(ref reader);
                if (property == OutcomeProperty.Value)
                {
                    return true;
                }

                ReadFact(property, ref reader);
            }
        }
        catch (InvalidOperationException exception)
        {
            // That is how the reader says it. Only a text that was not written by us has such units.
            throw JsonFault.Of("a text is not well-formed Unicode.", exception);
        }

        return reader.TokenType == JsonTokenType.EndObject ? false : throw JsonFault.Of("the object does not end.");
    }

    private OutcomeProperty ReadName(ref Utf8JsonReader reader)
    {
        OutcomeProperty property = OutcomePropertyName.Read(ref reader);
        if (_facts.Has(property))
        {
            throw JsonFault.Of($"{OutcomePropertyName.Quote(property)} stands there twice.");
        }

        if (property == OutcomeProperty.None && options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
        {
            throw JsonFault.Of("there is a property that a result does not have, and the options disallow that.");
        }

        _facts.Present |= property;
        return reader.Read() ? property : throw JsonFault.Of("the object does not end.");
    }

    private void ReadFact(OutcomeProperty property, ref Utf8JsonReader reader)
    {
        switch (property)
        {
            case OutcomeProperty.None:
                // Not Skip: that refuses whenever the end of the whole text is not there yet.
                if (!reader.TrySkip())
                {
                    throw JsonFault.Of("the object does not end.");
                }

                break;
            case OutcomeProperty.Code:
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out _facts.Code))
                {
                    throw Unlike(property, "an integer of 32 bits");
                }

                break;
            case OutcomeProperty.AlreadyInState or OutcomeProperty.TreatedAsSuccess:
                if (reader.TokenType != JsonTokenType.True)
                {
                    throw Unlike(property, "true, or absent");
                }

                break;
            default:
                if (reader.TokenType != JsonTokenType.String)
                {
                    throw Unlike(property, "a string, or absent");
                }

                ReadText(property, ref reader);
                break;
        }
    }

    private void ReadText(OutcomeProperty property, ref Utf8JsonReader reader)
    {
        switch (property)
        {
            case OutcomeProperty.Edition:
                _facts.Catalog = editions.Read(ref reader);
                break;
            case OutcomeProperty.Origin:
                _facts.Origin = ReadWord<AvErrorOrigin>(property, ref reader);
                break;
            case OutcomeProperty.Reason:
                _facts.Reason = ReadWord<AvErrorReason>(property, ref reader);
                break;
            case OutcomeProperty.Operation or OutcomeProperty.OperationUtf16:
                _facts.Operation = ReadText(property, _facts.Operation, ref reader);
                break;
            default:
                _facts.Message = ReadText(property, _facts.Message, ref reader);
                break;
        }
    }

    private static TEnum ReadWord<TEnum>(OutcomeProperty property, ref Utf8JsonReader reader)
        where TEnum : struct, Enum =>
        EnumWord<TEnum>.TryRead(ref reader, out TEnum member)
            ? member
            : throw Unlike(property, $"one of {EnumWord<TEnum>.List()}");

    private static string ReadText(OutcomeProperty property, string? before, ref Utf8JsonReader reader)
    {
        if (before is not null)
        {
            throw JsonFault.Of($"{OutcomePropertyName.Quote(property)} stands there in both of its forms.");
        }

        if (property is OutcomeProperty.Operation or OutcomeProperty.Message)
        {
            return reader.GetString()!;
        }

        return JsonText.TryReadUtf16(ref reader, out string text)
            ? text
            : throw Unlike(property, "base64 of UTF-16 units");
    }

    private static JsonException Unlike(OutcomeProperty property, string kind) =>
        JsonFault.Of($"{OutcomePropertyName.Quote(property)} should be {kind}.");
}
