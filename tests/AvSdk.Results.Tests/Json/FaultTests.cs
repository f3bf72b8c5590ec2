using System.Text;
using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>What is not a result in full is refused, and above all is not a success.</summary>
public class FaultTests
{
    private const string Error = "\"code\":1005,\"edition\":\"avsdk\",\"origin\":\"client\"";

    [Theory]
    [InlineData("null", "there is a Null where an object should be")]
    [InlineData("0", "there is a Number where an object should be")]
    [InlineData("true", "there is a True where an object should be")]
    [InlineData("\"\"", "there is a String where an object should be")]
    [InlineData("[]", "there is a StartArray where an object should be")]
    [InlineData("{}", "\"code\" is missing")]
    [InlineData("{\"Code\":0}", "\"code\" is missing")]
    [InlineData("{\"edition\":\"avsdk\",\"alreadyInState\":true}", "\"code\" is missing")]
    [InlineData("{\"code\":null}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":\"0\"}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":false}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":[0]}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":{\"code\":0}}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":0.0}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":0e0}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":2147483648}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":-2147483649}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":4294967296}", "\"code\" should be an integer of 32 bits")]
    [InlineData("{\"code\":0,\"code\":0}", "\"code\" stands there twice")]
    [InlineData("{\"code\":1005,\"code\":0}", "\"code\" stands there twice")]
    [InlineData("{\"code\":0," + Error + "}", "\"code\" stands there twice")]
    [InlineData("{\"code\":0,\"c\\u006fde\":0}", "\"code\" stands there twice")]
    [InlineData("{" + Error + ",\"origin\":\"client\"}", "\"origin\" stands there twice")]
    [InlineData("{" + Error + ",\"edition\":\"avsdk\"}", "\"edition\" stands there twice")]
    [InlineData("{\"code\":0,\"message\":\"a\",\"message\":\"b\"}", "\"message\" stands there twice")]
    [InlineData("{\"code\":0,\"value\":1,\"value\":2}", "\"value\" stands there twice")]
    [InlineData("{\"code\":0,\"edition\":\"avsdk\"}", "\"edition\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"origin\":\"client\"}", "\"origin\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"reason\":\"none\"}", "\"reason\" does not go with a success of code 0")]
    [InlineData("{\"reason\":\"deadline\",\"code\":0}", "\"reason\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"operation\":\"EnterRoom\"}", "\"operation\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"operationUtf16\":\"\"}", "\"operationUtf16\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"alreadyInState\":true}", "\"alreadyInState\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"treatedAsSuccess\":true}", "\"treatedAsSuccess\" does not go with a success of code 0")]
    [InlineData("{\"code\":0,\"alreadyInState\":false}", "\"alreadyInState\" should be true, or absent")]
    [InlineData("{" + Error + ",\"value\":1}", "\"value\" does not go with an error")]
    [InlineData("{\"value\":null," + Error + "}", "\"value\" does not go with an error")]
    [InlineData("{\"code\":1005}", "\"edition\" is missing")]
    [InlineData("{\"code\":1005,\"origin\":\"client\"}", "\"edition\" is missing")]
    [InlineData("{\"code\":1003,\"alreadyInState\":true}", "\"edition\" is missing")]
    [InlineData("{\"code\":1005,\"edition\":\"avsdk\"}", "\"origin\" is missing")]
    [InlineData("{\"code\":1005,\"edition\":\"none\",\"origin\":\"client\"}", "\"edition\" is none of those")]
    [InlineData("{\"code\":1005,\"edition\":\"AvSdk\",\"origin\":\"client\"}", "\"edition\" is none of those")]
    [InlineData("{\"code\":1005,\"edition\":\"\",\"origin\":\"client\"}", "\"edition\" is none of those")]
    [InlineData("{\"code\":1005,\"edition\":null,\"origin\":\"client\"}", "\"edition\" should be a string")]
    [InlineData("{\"code\":1005,\"edition\":1,\"origin\":\"client\"}", "\"edition\" should be a string")]
    [InlineData(
        "{\"code\":1005,\"edition\":\"avsdk\",\"origin\":\"us\"}",
        "\"origin\" should be one of client, server, wrapper"
    )]
    [InlineData("{\"code\":1005,\"edition\":\"avsdk\",\"origin\":\"Client\"}", "\"origin\" should be one of")]
    [InlineData("{\"code\":1005,\"edition\":\"avsdk\",\"origin\":0}", "\"origin\" should be a string")]
    [InlineData(
        "{\"code\":1001,\"edition\":\"gme\",\"origin\":\"wrapper\",\"reason\":\"slotBusy\"}",
        "\"origin\" is the wrapper, which speaks with the words of the avsdk edition alone"
    )]
    [InlineData("{" + Error + ",\"reason\":\"why\"}", "\"reason\" should be one of none, noResult, deadline")]
    [InlineData("{" + Error + ",\"reason\":2}", "\"reason\" should be a string")]
    [InlineData("{" + Error + ",\"reason\":null}", "\"reason\" should be a string")]
    [InlineData("{" + Error + ",\"operation\":null}", "\"operation\" should be a string")]
    [InlineData("{" + Error + ",\"operation\":[\"a\"]}", "\"operation\" should be a string")]
    [InlineData("{" + Error + ",\"message\":7}", "\"message\" should be a string")]
    [InlineData("{" + Error + ",\"messageUtf16\":\"AA==\"}", "\"messageUtf16\" should be base64 of UTF-16 units")]
    [InlineData("{" + Error + ",\"messageUtf16\":\"***\"}", "\"messageUtf16\" should be base64 of UTF-16 units")]
    [InlineData("{" + Error + ",\"operationUtf16\":\"A\"}", "\"operationUtf16\" should be base64 of UTF-16 units")]
    [InlineData(
        "{" + Error + ",\"message\":\"a\",\"messageUtf16\":\"ANg=\"}",
        "\"messageUtf16\" stands there in both of its forms"
    )]
    [InlineData(
        "{" + Error + ",\"operationUtf16\":\"ANg=\",\"operation\":\"a\"}",
        "\"operation\" stands there in both of its forms"
    )]
    [InlineData("{" + Error + ",\"message\":\"\\ud800\"}", "a text is not well-formed Unicode")]
    [InlineData("{" + Error + ",\"operation\":\"\\udc00\"}", "a text is not well-formed Unicode")]
    [InlineData("{" + Error + ",\"alreadyInState\":true}", "\"origin\" does not go with a success")]
    [InlineData("{" + Error + ",\"alreadyInState\":false}", "\"alreadyInState\" should be true, or absent")]
    [InlineData(
        "{\"code\":1005,\"edition\":\"avsdk\",\"alreadyInState\":true}",
        "\"alreadyInState\" is not what the table of the avsdk edition says of the code"
    )]
    [InlineData(
        "{\"code\":1008,\"edition\":\"avsdk\",\"alreadyInState\":true}",
        "\"alreadyInState\" is not what the table of the avsdk edition says of the code"
    )]
    [InlineData(
        "{\"code\":1003,\"edition\":\"avsdk\",\"treatedAsSuccess\":true}",
        "\"treatedAsSuccess\" is not what the table of the avsdk edition says of the code"
    )]
    [InlineData(
        "{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":true,\"treatedAsSuccess\":true}",
        "\"alreadyInState\" and \"treatedAsSuccess\" do not go together"
    )]
    [InlineData(
        "{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":true,\"reason\":\"none\"}",
        "\"reason\" does not go with a success"
    )]
    [InlineData(
        "{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":true,\"operation\":\"a\"}",
        "\"operation\" does not go with a success"
    )]
    [InlineData("{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":1}", "\"alreadyInState\" should be true")]
    [InlineData(
        "{\"code\":1003,\"edition\":\"avsdk\",\"alreadyInState\":\"true\"}",
        "\"alreadyInState\" should be true"
    )]
    public void JsonThatIsNoResult_IsRefused_AndTheFaultIsNamed(string json, string fault)
    {
        JsonException thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>(json));

        Assert.StartsWith($"The JSON is not that of a result: {fault}", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("$", thrown.Path);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult<int>>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult<int?>>(json));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, AvResult>>($"{{\"a\":{json}}}")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"code\"")]
    [InlineData("{\"code\":0")]
    [InlineData("{\"code\":0,")]
    [InlineData("{\"code\":0,\"value\":{\"a\":1")]
    [InlineData("{\"code\":0,\"other\":[1,2")]
    [InlineData("{\"code\":0,}")]
    [InlineData("{\"code\":0}}")]
    [InlineData("{\"code\":0]")]
    [InlineData("{\"code\":00}")]
    [InlineData("{\"code\":0 \"message\":\"a\"}")]
    public void BrokenJson_IsRefused(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<AvResult>(json));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<AvResult<object>>(json));
    }

    [Theory]
    [InlineData("{\"code\":0")]
    [InlineData("{\"code\":")]
    [InlineData("{\"code\":0,\"other\":[1,2")]
    [InlineData("{\"code\":0,\"message\":")]
    public void APartOfAResult_IsNotTakenForIt(string json) =>
        Assert.Throws<JsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), isFinalBlock: false, state: default);
            reader.Read();
            new AvResultJsonConverter().Read(ref reader, typeof(AvResult), JsonSerializerOptions.Default);
        });

    [Fact]
    public void AFaultDeepInside_ComesWithItsPath()
    {
        JsonException thrown = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, AvResult[]>>("""{"calls":[{"code":0},{"code":1005}]}""")
        );

        Assert.Equal("$.calls[1]", thrown.Path);
        Assert.NotNull(thrown.LineNumber);
        Assert.NotNull(thrown.BytePositionInLine);
        Assert.DoesNotContain("$.calls[1]", thrown.Message, StringComparison.Ordinal); // The guide says so.
    }

    [Fact]
    public void M7_NoTextOfTheJson_GetsIntoTheMessage()
    {
        JsonException thrown = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<AvResult>("""{"code":1,"edition":"SECRET","message":"SECRET"}""")
        );

        Assert.DoesNotContain("SECRET", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AResultCannotBeWritten_WhoseOriginIsNoneOfTheEnum()
    {
        // No catalogue takes such a row.
        AvErrorInfo row = AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
        {
            Origin = (AvErrorOrigin)7,
        };

        Assert.Throws<JsonException>(() => JsonSerializer.Serialize<AvResult>(AvError.Create(row)));
    }
}
