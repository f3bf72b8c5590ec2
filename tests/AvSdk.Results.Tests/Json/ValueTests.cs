using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>A result that brings a value: the value is there exactly for a success.</summary>
public class ValueTests
{
    private sealed record File(string Id, int[] Parts, File? Next = null);

    [Fact]
    public void M11_ASuccess_BringsItsValue()
    {
        Check(AvResult.Success(7), """{"code":0,"value":7}""");
        Check(AvResult.Success("a"), """{"code":0,"value":"a"}""");
        Check(AvResult.Success<string?>(null), """{"code":0,"value":null}""");
        Check(AvResult.Success<int?>(null), """{"code":0,"value":null}""");
        Check(AvResult.Success<int?>(7), """{"code":0,"value":7}""");
        Check(AvResult.FromCode(0, null, "ok").Map(static () => 7), """{"code":0,"message":"ok","value":7}""");
        Check(AvResult.Success(AvErrorCode.Timeout), """{"code":0,"value":1005}""");
    }

    [Fact]
    public void M11_AFailure_BringsNone()
    {
        Check(
            AvResult.FromCode(1005, "Upload").Map(static () => 7),
            """{"code":1005,"edition":"avsdk","origin":"client","operation":"Upload"}"""
        );
        Check<int>(default, """{"code":1,"edition":"avsdk","origin":"wrapper","reason":"noResult"}""");
        Check<string>(default, """{"code":1,"edition":"avsdk","origin":"wrapper","reason":"noResult"}""");
    }

    [Fact]
    public void S1_AlreadyInTheState_MayBringOne() =>
        Check(
            AvResult.FromCode(1003).AcceptAlreadyInState().Map(static () => 7),
            """{"code":1003,"edition":"avsdk","alreadyInState":true,"value":7}"""
        );

    [Fact]
    public void AResultOfAResult_IsOne()
    {
        Check(
            AvResult.Success<AvResult<string>>(AvResult.FromCode(1).Map(static () => "a")),
            """{"code":0,"value":{"code":1,"edition":"avsdk","origin":"client"}}"""
        );
        Check(
            AvResult.Success<AvResult<string>>(AvResult.Success("a")),
            """{"code":0,"value":{"code":0,"value":"a"}}"""
        );
    }

    [Fact]
    public void AnObjectAsValue_ReadsBack_WhereverItStands()
    {
        AvResult<File> wanted = AvResult.Success(new File("7", [1, 2], new File("8", [])));
        string value = JsonSerializer.Serialize(wanted.GetValueOrThrow());

        Assert.Equal($$"""{"code":0,"value":{{value}}}""", JsonSerializer.Serialize(wanted));
        foreach (
            string json in (string[])
                [
                    $$"""{"code":0,"value":{{value}}}""",
                    $$"""{"value":{{value}},"code":0}""",
                    $$"""{"x":[{"value":1}],"value":{{value}},"y":{"code":1},"code":0,"z":""}""",
                ]
        )
        {
            File read = JsonSerializer.Deserialize<AvResult<File>>(json).GetValueOrThrow();

            Assert.Equal(value, JsonSerializer.Serialize(read));
        }
    }

    [Theory]
    [InlineData("{\"code\":0}")]
    [InlineData("{\"code\":0,\"Value\":1}")]
    [InlineData("{\"code\":0,\"message\":\"ok\"}")]
    [InlineData("{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":true}")]
    public void ASuccessWithoutItsValue_IsRefused_WhateverTheType(string json)
    {
        foreach (Type type in new[] { typeof(int), typeof(int?), typeof(string), typeof(object), typeof(File) })
        {
            JsonException thrown = Assert.Throws<JsonException>(() =>
                JsonSerializer.Deserialize(json, typeof(AvResult<>).MakeGenericType(type))
            );
            Assert.Contains("\"value\" is missing", thrown.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\"code\":0,\"value\":null}")]
    [InlineData("{\"code\":0,\"value\":\"7\"}")]
    [InlineData("{\"value\":{},\"code\":0}")]
    [InlineData("{\"code\":0,\"value\":2147483648}")]
    public void AValueOfAnotherType_IsRefused(string json)
    {
        JsonException thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult<int>>(json));

        Assert.Contains("\"value\" cannot be read", thrown.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(thrown.InnerException);
    }

    [Fact]
    public void M7_NoNameWithinTheValue_GetsIntoTheMessage()
    {
        JsonException thrown = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<AvResult<Dictionary<string, int>>>("{\"code\":0,\"value\":{\"SECRET\":\"x\"}}")
        );

        Assert.DoesNotContain("SECRET", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("SECRET", thrown.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultWithinTheValue_IsNamedWithBothPaths()
    {
        JsonException thrown = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<AvResult<File>[]>("""[{"code":0,"value":{"Id":"7","Parts":[1,"x"]}}]""")
        );

        Assert.Equal("$[0]", thrown.Path);
        Assert.Equal("$.Parts[1]", Assert.IsType<JsonException>(thrown.InnerException).Path);
    }

    [Fact]
    public void ReadWithoutTheValue_ItIsTheResultWithoutTheValue()
    {
        Assert.Equal(AvResult.Success(), JsonSerializer.Deserialize<AvResult>("""{"code":0,"value":{"code":[1]}}"""));
        Assert.Equal(AvResult.Success(), JsonSerializer.Deserialize<AvResult>("""{"value":[1],"code":0}"""));
    }

    [Fact]
    public void AnErrorWithAValue_IsRefused_BeforeAndAfterTheCode()
    {
        const string Error = "\"code\":1005,\"edition\":\"avsdk\",\"origin\":\"client\"";
        foreach (string json in new[] { $"{{{Error},\"value\":7}}", $"{{\"value\":7,{Error}}}" })
        {
            JsonException thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult<int>>(json));
            Assert.Contains("\"value\" does not go with an error", thrown.Message, StringComparison.Ordinal);
        }
    }

    private sealed record Node
    {
        public AvResult<Node> Next { get; set; }
    }

    [Fact]
    public void ValuesWithinValues_EndAtTheDepthOfTheOptions_AndNotWithTheStack()
    {
        var node = new Node();
        node.Next = AvResult.Success(node);
        string json = string.Concat(Enumerable.Repeat("{\"code\":0,\"value\":{\"Next\":", 10_000));

        Assert.ThrowsAny<Exception>(() => JsonSerializer.Serialize(node.Next));
        JsonException thrown = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<AvResult<Node>>(json));
        Assert.Contains("depth", thrown.GetBaseException().Message, StringComparison.Ordinal);
    }

    private static void Check<T>(AvResult<T> result, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(result));
        AvResult<T> read = JsonSerializer.Deserialize<AvResult<T>>(json);
        Assert.Equal(result, read);
        SameOutcome.Check(result.Outcome, read.Outcome);
    }
}
