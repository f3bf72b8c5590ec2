using System.Text;
using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

internal static class ConverterReading
{
    /// <summary>What a converter makes of a text, without a serializer around it.</summary>
    public static AvResult ReadText(this AvResultJsonConverter converter, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return converter.Read(ref reader, typeof(AvResult), JsonSerializerOptions.Default);
    }
}
