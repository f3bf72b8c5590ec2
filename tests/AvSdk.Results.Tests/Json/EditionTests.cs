using System.Text.Json;

namespace AvSdk.Results.Tests.Json;

/// <summary>A number means what its edition says, and the converter's tables say it (rule M11).</summary>
public class EditionTests
{
    private static readonly AvErrorCatalog Mine = AvErrorCatalog.AvSdk.With(
        new AvErrorInfo(1008, "NEW", AvErrorCategory.Argument, new("meaning", "cause", "advice"))
        {
            Origin = AvErrorOrigin.Server,
        },
        AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
        {
            Category = AvErrorCategory.Server,
            Origin = AvErrorOrigin.Server,
        },
        new AvErrorInfo(2003, "IN_STATE", AvErrorCategory.State, new("meaning", "cause", "advice"))
        {
            Code = AvErrorCode.HasInTheState,
        }
    );

    private static readonly JsonSerializerOptions ByMine = new()
    {
        Converters = { new AvResultJsonConverter(Mine), new AvResultJsonConverterFactory(Mine) },
    };

    [Theory]
    [InlineData(1008)]
    [InlineData(1005)]
    [InlineData(1004)]
    [InlineData(15000)]
    public void AnErrorOfATableOfOnesOwn_ReadsBackWhole_ByThatTable(int code)
    {
        AvResult result = AvResult.FromCode(code, "EnterRoom", "a", Mine);

        AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result), ByMine);
        AvResult<int> withValue = JsonSerializer.Deserialize<AvResult<int>>(JsonSerializer.Serialize(result), ByMine);

        SameOutcome.Check(result.Outcome, read.Outcome);
        SameOutcome.Check(result.Outcome, withValue.Outcome);
        Assert.Equal(result.Error!.Info, read.Error!.Info);
    }

    [Theory]
    [InlineData(1008)]
    [InlineData(1005)]
    public void M11_ByTheShippedTable_ItIsStillEqual_AlthoughOfAnotherRow(int code)
    {
        AvResult result = AvResult.FromCode(code, "EnterRoom", "a", Mine);

        AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result));

        Assert.Equal(result, read);
        Assert.Equal(AvErrorOrigin.Server, read.Error!.Origin);
        Assert.NotEqual(result.Error!.Category, read.Error.Category);
        Assert.Equal(read, JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(read)));
    }

    [Fact]
    public void M11_TheOriginThatWasSaid_Counts_WhateverTheRowSays()
    {
        foreach (int code in (int[])[1005, 1008, 10003, 15000, -1])
        {
            foreach (
                (string word, AvErrorOrigin origin) in new[]
                {
                    ("client", AvErrorOrigin.Client),
                    ("server", AvErrorOrigin.Server),
                    ("wrapper", AvErrorOrigin.Wrapper),
                }
            )
            {
                string json = $$"""{"code":{{code}},"edition":"avsdk","origin":"{{word}}"}""";
                foreach (
                    JsonSerializerOptions options in (JsonSerializerOptions[])[JsonSerializerOptions.Default, ByMine]
                )
                {
                    AvResult read = JsonSerializer.Deserialize<AvResult>(json, options);

                    Assert.Equal(origin, read.Error!.Origin);
                    Assert.Equal(json, JsonSerializer.Serialize(read, options));
                }
            }
        }
    }

    [Fact]
    public void ARowWhoseOriginIsTheWrapper_ReadsBack()
    {
        AvErrorCatalog odd = AvErrorCatalog.AvSdk.With(
            AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
            {
                Origin = AvErrorOrigin.Wrapper,
            }
        );
        AvResult result = AvResult.FromCode(1005, catalog: odd);

        Assert.Equal(result, JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result)));
        Assert.Equal(
            AvErrorOrigin.Client,
            new AvResultJsonConverter(odd).ReadText(JsonSerializer.Serialize(AvResult.FromCode(1005))).Error!.Origin
        );
    }

    [Fact]
    public void ARowOfGmeWhoseOriginIsTheWrapper_ReadsBackByItsOwnTable()
    {
        AvErrorCatalog odd = AvErrorCatalog.Gme.With(
            AvErrorCatalog.Gme.GetInfo(1005) with
            {
                Origin = AvErrorOrigin.Wrapper,
            }
        );
        AvResult result = AvResult.FromCode(1005, catalog: odd);

        Assert.Equal(result, new AvResultJsonConverter(odd).ReadText(JsonSerializer.Serialize(result)));
    }

    [Fact]
    public void M6_WhatTheWrapperDecided_IsOfTheShippedTable_AlsoWhereTheCallerHasACopy()
    {
        AvResult result = AvError.ByWrapper(AvErrorCode.Timeout, AvErrorReason.Deadline, "EnterRoom");

        AvResult read = JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result, ByMine), ByMine);

        Assert.IsType<AvNetworkError>(read.Outcome);
        SameOutcome.Check(result.Outcome, read.Outcome);
    }

    [Fact]
    public void S1_ANumberOfOnesOwnThatMeansAlreadyInState_NeedsItsTable()
    {
        AvResult result = AvResult.FromCode(2003, catalog: Mine).AcceptAlreadyInState();
        string json = JsonSerializer.Serialize(result);

        Assert.Equal("""{"code":2003,"edition":"avsdk","alreadyInState":true}""", json);
        SameOutcome.Check(result.Outcome, JsonSerializer.Deserialize<AvResult>(json, ByMine).Outcome);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AvResult>(json));
    }

    [Fact]
    public void EveryEditionOfTheLibrary_IsKnownToTheDefaultConverter()
    {
        AvErrorCatalog[] shipped =
        [
            .. typeof(AvErrorCatalog)
                .GetProperties()
                .Where(static property => property.PropertyType == typeof(AvErrorCatalog))
                .Select(static property => (AvErrorCatalog)property.GetValue(null)!),
        ];

        Assert.Contains(AvErrorCatalog.AvSdk, shipped);
        foreach (AvErrorCatalog catalog in shipped)
        {
            foreach (AvErrorInfo row in catalog)
            {
                AvResult result = AvResult.FromCode(row.Number, "EnterRoom", catalog: catalog);
                AvResult accepted = result.AcceptAlreadyInState();

                SameOutcome.Check(result.Outcome, Again(result).Outcome);
                SameOutcome.Check(accepted.Outcome, Again(accepted).Outcome);
                Assert.Equal(row, Again(result).Error!.Info);
            }
        }
    }

    [Fact]
    public void CataloguesThatContradict_AreRefusedAtOnce()
    {
        Assert.Throws<ArgumentException>(() => new AvResultJsonConverter(Mine, AvErrorCatalog.AvSdk));
        Assert.Throws<ArgumentException>(() => new AvResultJsonConverterFactory(Mine, AvErrorCatalog.AvSdk));
        Assert.Throws<ArgumentException>(() => new AvErrorJsonConverter(Mine, null!));
        Assert.Throws<ArgumentException>(() => new AvOutcomeJsonConverter(Mine, Mine));
        Assert.Throws<ArgumentNullException>(() => new AvResultJsonConverter((AvErrorCatalog[])null!));
        Assert.Throws<ArgumentNullException>(() => new AvResultJsonConverterFactory(null!));
    }

    private static AvResult Again(AvResult result) =>
        JsonSerializer.Deserialize<AvResult>(JsonSerializer.Serialize(result));
}
