namespace AvSdk.Results.Tests.Outcomes;

/// <summary>Text from the SDK is data (rule M7), and an empty one is none (rule A11).</summary>
public class SdkMessageTests
{
    public static TheoryData<string> Hostile() =>
        [
            "sig expired {0}",
            "{",
            "}{",
            "{0:X}{1}{99}",
            "%s%n",
            "line\r\nbreak",
            "\0",
            "\uD800",
            new string('x', 1024 * 1024),
            "cut off: \uD83D",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void M7_TheText_IsKeptUntouched_InSdkMessageAlone(string text)
    {
        AvResult result = AvResult.FromCode(10003, "EnterRoom", text);
        AvException exception = Assert.Throws<AvServerException>(result.ThrowIfFailed);
        AvResult without = AvResult.FromCode(10003, "EnterRoom");

        Assert.Equal(text, result.Outcome.SdkMessage);
        Assert.Equal(text, exception.Error.SdkMessage);
        Assert.Equal(without.Error!.Message, result.Error!.Message);
        Assert.Equal(without.ToString(), result.ToString());
        Assert.Equal(without.ToString(), exception.Message);
        Assert.Equal(without.ToString(), result.Map(static () => 1).ToString());
        Assert.DoesNotContain(text, exception.Data.Values.Cast<object>());
        Assert.DoesNotContain(text, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(-5)]
    public void A11_TheText_IsOnTheResult_OfASuccessToo(int code) =>
        Assert.Equal("info", AvResult.FromCode(code, sdkMessage: "info").Outcome.SdkMessage);

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(-5)]
    public void ANullText_StaysNull(int code) =>
        Assert.Null(AvResult.FromCode(code, "EnterRoom", null).Outcome.SdkMessage);

    [Theory]
    [InlineData(0)]
    [InlineData(1005)]
    [InlineData(-5)]
    public void A11_AnEmptyText_IsDropped(int code) =>
        Assert.Null(AvResult.FromCode(code, "EnterRoom", "").Outcome.SdkMessage);

    [Fact]
    public void ASuccessWithAText_StillReadsAsSuccess() =>
        Assert.Equal("Success", AvResult.FromCode(0, sdkMessage: "secret").ToString());
}
