using System.Text.Encodings.Web;
using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>The SDK's text comes out as it went in (rule M7), and the operation does too.</summary>
public class TextTests
{
    private static readonly JsonSerializerOptions[] Encoders =
    [
        new() { Encoder = JavaScriptEncoder.Default },
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
    ];

    public static TheoryData<string> WellFormed() =>
        [
            "{0} {1:X} {{}}",
            "{\"code\":0}",
            "\0\u0001\u001f\u007f\u2028\ufeff\uffff",
            "\\ud800",
            "超时 \U0001F600",
            "</script>&\"'",
            new string('{', 1 << 20),
            string.Concat(Enumerable.Repeat("\U0001F600", 1 << 18)),
        ];

    public static TheoryData<string> IllFormed() =>
        [
            "\ud800",
            "\udc00",
            "a\ud800b",
            "\udc00\ud800",
            "\U0001F600\ud83d",
            "\ud83d\U0001F600",
            string.Concat(new string('x', 1 << 20), "\ud800"),
        ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(WellFormed))]
    [MemberData(nameof(IllFormed))]
    public void M7_AnyText_ComesOutAsItWentIn(string text)
    {
        foreach (JsonSerializerOptions options in Encoders)
        {
            AvResult result = AvResult.FromCode(10003, text, text);

            AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.SerializeToUtf8Bytes(result, options));

            Assert.Equal(text, read.Error!.SdkMessage, StringComparer.Ordinal);
            Assert.Equal(text, read.Error.Operation, StringComparer.Ordinal);
        }
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(WellFormed))]
    public void AWellFormedText_IsAPlainString(string text)
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(AvResult.FromCode(10003, text, text));

        Assert.Equal(text, json.RootElement.GetProperty("message").GetString(), StringComparer.Ordinal);
        Assert.Equal(text, json.RootElement.GetProperty("operation").GetString(), StringComparer.Ordinal);
        Assert.Equal(5, json.RootElement.EnumerateObject().Count());
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(IllFormed))]
    public void ALoneSurrogate_GoesAsUtf16(string text)
    {
        using JsonDocument json = JsonSerializer.SerializeToDocument(AvResult.FromCode(10003, text, text));

        Assert.Equal(2 * text.Length, json.RootElement.GetProperty("messageUtf16").GetBytesFromBase64().Length);
        Assert.Equal(2 * text.Length, json.RootElement.GetProperty("operationUtf16").GetBytesFromBase64().Length);
        Assert.Equal(5, json.RootElement.EnumerateObject().Count());
    }

    [Fact]
    public void ALoneSurrogate_IsLittleEndian_InBase64() =>
        Assert.Equal(
            """{"code":0,"messageUtf16":"YQAA2A=="}""",
            JsonSerializer.Serialize(AvResult.FromCode(0, null, "a\ud800"))
        );

    [Fact]
    public void A11_AnEmptyMessage_IsNone()
    {
        Assert.Null(JsonSerializer.Deserialize<AvResult>("""{"code":0,"message":""}""").Outcome.SdkMessage);
        Assert.Null(JsonSerializer.Deserialize<AvResult>("""{"code":0,"messageUtf16":""}""").Outcome.SdkMessage);
    }
}
