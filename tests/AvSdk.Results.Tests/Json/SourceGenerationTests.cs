using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AvSdk.Results.Tests.Json;

/// <summary>The same with a context instead of reflection, by the attributes and by converters in the options.</summary>
public class SourceGenerationTests
{
    private static readonly AvResult Failure = AvResult.FromCode(10003, "EnterRoom", "sig");

    private static readonly SavedSession Session = new()
    {
        Entered = Failure,
        FileId = AvResult.Success("7"),
        Levels = [AvResult.Success(7), default, AvResult.FromCode(1).Map(static () => 7)],
        Network = (AvNetworkError)AvResult.FromCode(1005).Outcome,
        ByAttribute = AvResult.Success(8),
    };

    [Fact]
    public void ByTheAttributes_ItReadsBack()
    {
        Check(Failure, ResultContext.Default.AvResult);
        Check(default, ResultContext.Default.AvResult);
        Check(null, ResultContext.Default.NullableAvResult);
        Check(AvResult.Success(7), ResultContext.Default.AvResultInt32);
        Check(AvResult.Success("7"), ResultContext.Default.AvResultString);
        Check(Failure.Error, ResultContext.Default.AvError);
        Check((AvServerError)Failure.Outcome, ResultContext.Default.AvServerError);
        Check(Failure.Outcome, ResultContext.Default.AvOutcome);
        Check((AvSuccess)AvResult.Success().Outcome, ResultContext.Default.AvSuccess);
        CheckSession(ResultContext.Default);
    }

    [Fact]
    public void ByConvertersInTheOptions_ItReadsBack()
    {
        var context = new ResultContext(
            new JsonSerializerOptions
            {
                Converters =
                {
                    new AvResultJsonConverter(),
                    new AvResultJsonConverter<int>(),
                    new AvResultJsonConverter<string>(ResultContext.Default.String),
                    new AvErrorJsonConverter(),
                },
            }
        );

        Check(Failure, context.AvResult);
        Check(AvResult.Success(7), context.AvResultInt32);
        Check(AvResult.Success("7"), context.AvResultString);
        Assert.IsType<AvResultJsonConverter<int>>(context.AvResultInt32.Converter);
        Check((AvServerError)Failure.Outcome, context.AvServerError);
        CheckSession(context);
    }

    [Fact]
    public void ADeclaredCase_IsCheckedHereToo() =>
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(
                """{"code":1005,"edition":"avsdk","origin":"client"}""",
                ResultContext.Default.AvServerError
            )
        );

    [Fact]
    public void AValueWhoseTypeTheContextLacks_IsNotSupported_AndTheMessageNamesTheType()
    {
        NotSupportedException thrown = Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize(AvResult.Success(Guid.Empty), ResultContext.Default.AvResultGuid)
        );

        Assert.Contains(nameof(Guid), thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AConverterNeedsItsTypeInfo() =>
        Assert.Throws<ArgumentNullException>(() => new AvResultJsonConverter<int>((JsonTypeInfo<int>)null!));

    private static void Check<T>(T value, JsonTypeInfo<T> type) =>
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type));

    private static void CheckSession(ResultContext context)
    {
        string json = JsonSerializer.Serialize(Session, context.SavedSession);
        SavedSession read = JsonSerializer.Deserialize(json, context.SavedSession)!;

        Assert.Equal(JsonSerializer.Serialize(Session), json);
        Assert.Equal(Session.Levels, read.Levels);
        Assert.Equal(Session, read with { Levels = Session.Levels });
    }
}
