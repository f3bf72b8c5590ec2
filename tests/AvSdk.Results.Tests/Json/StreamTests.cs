using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>A result that arrives in pieces is read when it is whole.</summary>
public class StreamTests
{
    private static readonly JsonSerializerOptions SmallBuffers = new() { DefaultBufferSize = 1 };

    // An attribute's text is UTF-8: half of a character would not come through one.
    public static TheoryData<string> Texts() => ["a", "\U0001F600", "\ud800"];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Texts))]
    public async Task AMegabyteInSmallPieces_ReadsBack(string text)
    {
        string message = string.Concat(Enumerable.Repeat(text, (1 << 20) / text.Length));
        AvResult[] results = [AvResult.Success(), AvResult.FromCode(10003, "EnterRoom", message), default];
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(results);

        AvResult[]? read = await JsonSerializer.DeserializeAsync<AvResult[]>(
            new InPieces(json, 997),
            SmallBuffers,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(results, read);
        Assert.Equal(message, read![1].Error!.SdkMessage, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task AnyCut_IsHarmless(int size)
    {
        const string Json =
            """[{"x":{"y":[1,2,{"code":1}]},"value":{"code":0,"value":[1,2,3]},"message":"abc","code":0},{"origin":"server","code":10003,"edition":"avsdk"}]""";

        AvResult<AvResult<int[]>>[]? read = await JsonSerializer.DeserializeAsync<AvResult<AvResult<int[]>>[]>(
            new InPieces(System.Text.Encoding.UTF8.GetBytes(Json), size),
            SmallBuffers,
            TestContext.Current.CancellationToken
        );

        Assert.Equal([1, 2, 3], read![0].GetValueOrThrow().GetValueOrThrow());
        Assert.Equal("abc", read[0].Outcome.SdkMessage);
        Assert.Equal(10003, read[1].Outcome.Number);
    }

    [Fact]
    public async Task AStreamThatEndsInTheMiddle_IsRefused()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(
            AvResult.FromCode(1003, null, "in 42").AcceptAlreadyInState()
        );
        for (int length = 0; length < json.Length; length++)
        {
            await Assert.ThrowsAnyAsync<JsonException>(async () =>
                await JsonSerializer.DeserializeAsync<AvResult>(
                    new InPieces(json[..length], 3),
                    cancellationToken: TestContext.Current.CancellationToken
                )
            );
        }
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class InPieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
