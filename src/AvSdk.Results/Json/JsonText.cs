using System.Buffers.Binary;
using System.Text.Json;

namespace AvSdk.Results;

/// <summary>
/// A text that comes out as it went in. JSON is UTF-8, which has no lone surrogates: the writer would replace them and the
/// reader refuses them. A native string that was cut within a character has one, so such a text goes as its UTF-16 units.
/// </summary>
internal static class JsonText
{
    public static void Write(Utf8JsonWriter writer, OutcomeProperty name, OutcomeProperty nameOfUtf16, string? text)
    {
        if (text is null)
        {
            return;
        }

        if (IsWellFormed(text))
        {
            writer.WriteString(OutcomePropertyName.Of(name), text);
            return;
        }

        byte[] units = new byte[text.Length * sizeof(char)];
        for (int index = 0; index < text.Length; index++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(units.AsSpan(index * sizeof(char)), text[index]);
        }

        writer.WriteBase64String(OutcomePropertyName.Of(nameOfUtf16), units);
    }

    /// <summary>The text of UTF-16 units, little-endian, in base64.</summary>
    public static bool TryReadUtf16(ref Utf8JsonReader reader, out string text)
    {
        if (!reader.TryGetBytesFromBase64(out byte[]? units) || units.Length % sizeof(char) != 0)
        {
            text = "";
            return false;
        }

        text = string.Create(
            units.Length / sizeof(char),
            units,
            static (chars, units) =>
            {
                for (int index = 0; index < chars.Length; index++)
                {
                    chars[index] = (char)BinaryPrimitives.ReadUInt16LittleEndian(units.AsSpan(index * sizeof(char)));
                }
            }
        );
        return true;
    }

    // A loop of its own: the search for a range of characters allocates.
    private static bool IsWellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
