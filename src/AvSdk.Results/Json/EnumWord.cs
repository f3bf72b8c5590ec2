using System.Text.Json;

namespace AvSdk.Results;

/// <summary>The members of an enum as words in JSON: their names in camelCase, whatever the naming policy of the options.</summary>
internal static class EnumWord<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Members = Enum.GetValues<TEnum>();

    private static readonly JsonEncodedText[] Words = Array.ConvertAll(
        Enum.GetNames<TEnum>(),
        static name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name))
    );

    /// <exception cref="JsonException">The enum has no such member.</exception>
    public static JsonEncodedText Of(TEnum member)
    {
        for (int index = 0; index < Members.Length; index++)
        {
            if (EqualityComparer<TEnum>.Default.Equals(Members[index], member))
            {
                return Words[index];
            }
        }

        throw new JsonException($"There is no {typeof(TEnum).Name} of the number {member:D}.");
    }

    /// <summary>The member whose word the reader stands at.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out TEnum member)
    {
        for (int index = 0; index < Words.Length; index++)
        {
            if (reader.ValueTextEquals(Words[index].EncodedUtf8Bytes))
            {
                member = Members[index];
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>All the words, for a message.</summary>
    public static string List() => string.Join(", ", Words);
}
