using System.Text.Json;
using System.Text.Json.Serialization;

namespace AvSdk.Results.Tests.Json;

/// <summary>Whatever options and types a user puts around it, a result is the same text.</summary>
public class OptionsTests
{
    private const string Timeout =
        """{"code":1005,"edition":"avsdk","origin":"client","operation":"EnterRoom","message":"a"}""";

    private static readonly AvResult Result = AvResult.FromCode(1005, "EnterRoom", "a");

    public static TheoryData<string> Names => [.. All.Keys.Where(static name => name != "indented")];

    private static Dictionary<string, JsonSerializerOptions> All { get; } =
        new()
        {
            ["web"] = JsonSerializerOptions.Web,
            ["strict"] = JsonSerializerOptions.Strict,
            ["snake case"] = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper },
            ["enums as words"] = new()
            {
                Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseUpper) },
            },
            ["numbers as strings"] = new()
            {
                NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString,
            },
            ["no nulls"] = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
            ["fields, any case, comments"] = new()
            {
                IncludeFields = true,
                PropertyNameCaseInsensitive = true,
                ReadCommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            },
            ["indented"] = new() { WriteIndented = true, NewLine = "\n" },
            ["references"] = new() { ReferenceHandler = ReferenceHandler.Preserve },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void TheText_IsTheSame(string name)
    {
        JsonSerializerOptions options = All[name];

        Assert.Equal(Timeout, JsonSerializer.Serialize(Result, options));
        SameOutcome.Check(Result.Outcome, JsonSerializer.Deserialize<AvResult>(Timeout, options).Outcome);
        string json = JsonSerializer.Serialize(AvResult.Success<string?>(null), options);
        Assert.Equal("""{"code":0,"value":null}""", json);
        Assert.Equal(AvResult.Success<string?>(null), JsonSerializer.Deserialize<AvResult<string?>>(json, options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>("""{"code":"0"}""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>("""{"CODE":0}""", options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>("""{"code":0,"code":0}""", options));
    }

    [Fact]
    public void TheOptions_AreThoseOfTheValue()
    {
        Assert.Equal(
            """{"code":0,"value":{"fileId":"7"}}""",
            JsonSerializer.Serialize(AvResult.Success(new { FileId = "7" }), JsonSerializerOptions.Web)
        );
        Assert.Equal(
            AvResult.Success(7),
            JsonSerializer.Deserialize<AvResult<int>>("""{"code":0,"value":"7"}""", JsonSerializerOptions.Web)
        );
    }

    [Fact]
    public void CommentsAndTrailingCommas_AreReadWhereTheOptionsSaySo() =>
        Assert.Equal(
            AvResult.Success(7),
            JsonSerializer.Deserialize<AvResult<int>>(
                """{ /* a */ "code": /* b */ 0, "x": [ /* c */ ], "value": /* d */ 7, }""",
                All["fields, any case, comments"]
            )
        );

    [Fact]
    public void UnmappedMembers_AreRefusedWhereTheOptionsSaySo()
    {
        const string More = """{"code":0,"more":1}""";
        var disallow = new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

        Assert.True(JsonSerializer.Deserialize<AvResult>(More).IsSuccess);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>(More, disallow));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>(More, JsonSerializerOptions.Strict));
        Assert.True(JsonSerializer.Deserialize<AvResult>("""{"code":0,"value":1}""", disallow).IsSuccess);
    }

    private sealed record Report
    {
        public string? Name { get; init; }
        public AvResult Entered { get; init; }
        public AvResult? Exited { get; init; }
        public AvResult<int> Level { get; init; }
        public AvResult<string>? File { get; init; }
        public AvError? Last { get; init; }
    }

    [Fact]
    public void AUsersType_ReadsBack()
    {
        var report = new Report
        {
            Name = "a",
            Entered = Result,
            Level = AvResult.Success(7),
            File = AvResult.FromCode(10003).Map(static () => "x"),
            Last = Result.Error,
        };

        Assert.Equal(report, JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(report)));
        Assert.Equal(
            report,
            JsonSerializer.Deserialize<Report>(
                JsonSerializer.Serialize(report, JsonSerializerOptions.Web),
                JsonSerializerOptions.Web
            )
        );
        Assert.Equal(new Report(), JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(new Report())));
    }

    [Fact]
    public void M5_AResultThatIsAbsent_OrLeftOutAsADefault_IsAFailure()
    {
        Assert.False(JsonSerializer.Deserialize<Report>("{}")!.Entered.IsSuccess);
        Assert.False(JsonSerializer.Deserialize<Report>("{}")!.Level.IsSuccess);
        Assert.Null(JsonSerializer.Deserialize<Report>("{\"Exited\":null}")!.Exited);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Report>("{\"Entered\":null}"));
        var leaveOut = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

        Assert.Equal("{}", JsonSerializer.Serialize(new Report(), leaveOut));
        Assert.Equal(
            """{"Entered":{"code":0}}""",
            JsonSerializer.Serialize(new Report { Entered = AvResult.Success() }, leaveOut)
        );
    }

    [Fact]
    public void Collections_ReadBack()
    {
        AvResult[] results = [AvResult.Success(), Result, default, AvResult.FromCode(1003).AcceptAlreadyInState()];
        AvResult?[] nullable = [null, Result];
        var byName = new Dictionary<string, AvResult<string?>>
        {
            ["a"] = AvResult.Success<string?>("x"),
            ["code"] = AvResult.Success<string?>(null),
            ["b"] = default,
        };

        Assert.Equal(results, JsonSerializer.Deserialize<AvResult[]>(JsonSerializer.Serialize(results)));
        Assert.Equal(results, JsonSerializer.Deserialize<List<AvResult>>(JsonSerializer.Serialize(results)));
        Assert.Equal(nullable, JsonSerializer.Deserialize<AvResult?[]>(JsonSerializer.Serialize(nullable)));
        Assert.Equal(
            byName,
            JsonSerializer.Deserialize<Dictionary<string, AvResult<string?>>>(JsonSerializer.Serialize(byName))
        );
        Assert.Equal(
            [AvResult.Success(results)],
            JsonSerializer.Deserialize<AvResult<AvResult[]>[]>(
                $$"""[{"code":0,"value":{{JsonSerializer.Serialize(results)}}}]"""
            )!,
            static (left, right) => left.GetValueOrThrow().SequenceEqual(right.GetValueOrThrow())
        );
    }

    [JsonDerivedType(typeof(Entry), "entry")]
    [JsonDerivedType(typeof(Upload), "upload")]
    private abstract record Step;

    private sealed record Entry(AvResult Result) : Step;

    private sealed record Upload(AvResult<string> FileId) : Step;

    [Fact]
    public void PolymorphicTypes_ReadBack()
    {
        Step[] steps = [new Entry(Result), new Upload(AvResult.Success("7")), new Entry(AvResult.Success())];
        AvResult<Step> value = AvResult.Success(steps[1]);

        Assert.Equal(steps, JsonSerializer.Deserialize<Step[]>(JsonSerializer.Serialize(steps)));
        Assert.Equal(value, JsonSerializer.Deserialize<AvResult<Step>>(JsonSerializer.Serialize(value)));
    }

    [Fact]
    public void Indented_ItReadsBack()
    {
        AvResult<AvResult<int>> result = AvResult.Success<AvResult<int>>(AvResult.Success(7));

        string json = JsonSerializer.Serialize(result, All["indented"]);

        Assert.Equal(
            """
            {
              "code": 0,
              "value": {
                "code": 0,
                "value": 7
              }
            }
            """,
            json
        );
        Assert.Equal(result, JsonSerializer.Deserialize<AvResult<AvResult<int>>>(json));
    }
}
