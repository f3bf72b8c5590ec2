using System.Text.Json;

namespace AvSdk.Results;

/// <summary>
/// The exception for JSON that is no result. The serializer adds path and position. No text of the JSON goes into the
/// message: it may be the SDK's (rule M7).
/// </summary>
internal static class JsonFault
{
    public static JsonException Of(string fault, Exception? inner = null) =>
        new($"The JSON is not that of a result: {fault}", inner);
}
