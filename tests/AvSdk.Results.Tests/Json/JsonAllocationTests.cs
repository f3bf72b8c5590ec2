using System.Buffers;
using System.Text.Json;
using AvSdk.Results.Tests.Calls;

namespace AvSdk.Results.Tests.Json;

/// <summary>A plain result costs no more in JSON than elsewhere (rule M9): no document in between, no strings for known words.</summary>
[Collection(CountedAlone.Name)]
public class JsonAllocationTests
{
    private static readonly AvResultJsonConverter Converter = new();

    [Theory]
    [InlineData("{\"code\":0}")]
    [InlineData("{\"code\":1005,\"edition\":\"avsdk\",\"origin\":\"client\"}")]
    [InlineData("{\"origin\":\"server\",\"more\":[1,\"a\",{}],\"edition\":\"avsdk\",\"code\":10003}")]
    public void M9_ReadingASuccessOrAListedFailure_AllocatesNothing(string json)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json);

        Assert.Equal(0, Allocated.ByThisThread(10_000, () => Read(utf8)));
    }

    [Fact]
    public void WritingAResult_AllocatesNothing()
    {
        AvResult result = AvResult.FromCode(10003, "EnterRoom", "sig expired");
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);

        Assert.Equal(0, Allocated.ByThisThread(10_000, () => Write(result, buffer, writer)));
    }

    private static void Read(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        Converter.Read(ref reader, typeof(AvResult), JsonSerializerOptions.Default);
    }

    private static void Write(AvResult result, ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        Converter.Write(writer, result, JsonSerializerOptions.Default);
        writer.Flush();
    }
}
