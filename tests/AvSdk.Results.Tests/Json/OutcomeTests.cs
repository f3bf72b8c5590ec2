using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>An outcome, an error or one of its cases as a property of a user's type.</summary>
public class OutcomeTests
{
    private const string Timeout = """{"code":1005,"edition":"avsdk","origin":"client"}""";
    private const string Conflict = """{"code":1001,"edition":"avsdk","origin":"client"}""";

    private sealed record Cases
    {
        public AvOutcome? Outcome { get; init; }
        public AvSuccess? Success { get; init; }
        public AvError? Error { get; init; }
        public AvStateError? State { get; init; }
        public AvArgumentError? Argument { get; init; }
        public AvNetworkError? Network { get; init; }
        public AvServerError? Server { get; init; }
        public AvGeneralError? General { get; init; }
        public object? Any { get; init; }
    }

    [Fact]
    public void EveryCase_ReadsBack()
    {
        var cases = new Cases
        {
            Outcome = AvResult.FromCode(1005, "EnterRoom", "a").Outcome,
            Success = (AvSuccess)AvResult.FromCode(1003).AcceptAlreadyInState().Outcome,
            Error = AvResult.FromCode(1501).Error,
            State = (AvStateError)AvResult.FromCode(1001, "ExitRoom").Outcome,
            Argument = (AvArgumentError)AvResult.FromCode(1004).Outcome,
            Network = (AvNetworkError)AvResult.FromCode(1005).Outcome,
            Server = (AvServerError)AvResult.FromCode(10003, null, "sig").Outcome,
            General = (AvGeneralError)AvResult.FromCode(-1).Outcome,
        };

        Cases? read = JsonSerializer.Deserialize<Cases>(JsonSerializer.Serialize(cases));

        Assert.Equal(cases, read);
        Assert.Equal("sig", read!.Server!.SdkMessage);
    }

    [Fact]
    public void Nulls_ReadBack_AsNulls() =>
        Assert.Equal(new Cases(), JsonSerializer.Deserialize<Cases>(JsonSerializer.Serialize(new Cases())));

    [Theory]
    [InlineData("State", Timeout, "The JSON is that of an AvNetworkError, not of an AvStateError.")]
    [InlineData("Argument", Timeout, "The JSON is that of an AvNetworkError, not of an AvArgumentError.")]
    [InlineData("Network", Conflict, "The JSON is that of an AvStateError, not of an AvNetworkError.")]
    [InlineData("Server", Timeout, "The JSON is that of an AvNetworkError, not of an AvServerError.")]
    [InlineData("General", Timeout, "The JSON is that of an AvNetworkError, not of an AvGeneralError.")]
    [InlineData("Success", Timeout, "The JSON is that of an AvNetworkError, not of an AvSuccess.")]
    [InlineData("Error", "{\"code\":0}", "The JSON is that of an AvSuccess, not of an AvError.")]
    [InlineData("State", "{\"code\":0}", "The JSON is that of an AvSuccess, not of an AvStateError.")]
    [InlineData("Error", "{}", "The JSON is not that of a result: \"code\" is missing.")]
    [InlineData("Outcome", "7", "The JSON is not that of a result: there is a Number where an object should be.")]
    public void AnotherCaseThanTheDeclaredOne_IsRefused(string property, string json, string fault)
    {
        JsonException thrown = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Cases>($"{{\"{property}\":{json}}}")
        );

        Assert.Equal(fault, thrown.Message);
        Assert.Equal($"$.{property}", thrown.Path);
    }

    [Fact]
    public void DeclaredAsObject_ItIsTheSameText()
    {
        Assert.Equal(Timeout, JsonSerializer.Serialize<object>(AvResult.FromCode(1005).Outcome));
        Assert.Equal(Timeout, JsonSerializer.Serialize<object>(AvResult.FromCode(1005)));
        Assert.Equal("""{"code":0,"value":7}""", JsonSerializer.Serialize<object>(AvResult.Success(7)));
        Assert.Equal(
            Timeout,
            JsonSerializer
                .SerializeToElement(new Cases { Any = AvResult.FromCode(1005).Outcome })
                .GetProperty("Any")
                .GetRawText()
        );
    }

    [Fact]
    public void AsRoot_ItIsReadByItsType()
    {
        Assert.IsType<AvNetworkError>(JsonSerializer.Deserialize<AvOutcome>(Timeout));
        Assert.IsType<AvNetworkError>(JsonSerializer.Deserialize<AvError>(Timeout));
        Assert.IsType<AvNetworkError>(JsonSerializer.Deserialize<AvNetworkError>(Timeout));
        Assert.IsType<AvSuccess>(JsonSerializer.Deserialize<AvSuccess>("""{"code":0}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvStateError>(Timeout));
    }

    [Fact]
    public void AConverterOfOnesOwn_ServesEveryCase()
    {
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(
            new AvErrorInfo(1008, "NEW", AvErrorCategory.State, new("meaning", "cause", "advice"))
        );
        var options = new JsonSerializerOptions
        {
            Converters = { new AvErrorJsonConverter(mine), new AvOutcomeJsonConverter(mine) },
        };
        const string New = """{"code":1008,"edition":"avsdk","origin":"client"}""";

        Assert.IsType<AvStateError>(JsonSerializer.Deserialize<AvStateError>(New, options));
        Assert.IsType<AvStateError>(JsonSerializer.Deserialize<AvError>(New, options));
        Assert.IsType<AvStateError>(JsonSerializer.Deserialize<AvOutcome>(New, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvStateError>(New));
    }
}
