using System.Globalization;

namespace AvSdk.Results.Tests.Outcomes;

/// <summary>What a person reads: English, and to be searched for (rule M8).</summary>
public class MessageTests
{
    [Fact]
    public void TheMessage_SaysWhatFailed_AndTheLogLineWhatToDo()
    {
        AvError error = AvResult.FromCode(1005, "EnterRoom").Error!;

        Assert.Equal("EnterRoom failed: AV_ERR_TIMEOUT (1005), timed out.", error.Message);
        Assert.Equal($"{error.Message} {error.Info.Text.Advice}", error.ToString());
        Assert.Equal(error.ToString(), AvResult.FromError(error).ToString());
    }

    [Fact]
    public void TheMessage_OfANumberThatTheTableLacks_SaysTheNumber() =>
        Assert.Equal(
            "The call failed: -2147483648, not in the table of the avsdk edition.",
            AvResult.FromCode(int.MinValue).Error!.Message
        );

    [Fact]
    public void ASuccess_ReadsAsSuccess()
    {
        Assert.Equal("Success", AvResult.Success().ToString());
        Assert.Equal("Success: 5", AvResult.Success(5).ToString());
        Assert.Equal("Success (already in the state, 1003)", AvResult.FromCode(1003).AcceptAlreadyInState().ToString());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")] // Its minus sign is not a hyphen.
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void M8_TheMessage_IsEnglish_WhateverTheCulture(string culture)
    {
        string[] expected = [.. Texts()];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }
    }

    [Theory]
    [InlineData("zh-CN", "超时")]
    [InlineData("zh-Hant", "超时")]
    [InlineData("zh", "超时")]
    [InlineData("zh-TW", "超时")]
    [InlineData("en", "timed out")]
    [InlineData("de", "timed out")]
    [InlineData("ja-JP", "timed out")]
    [InlineData("", "timed out")]
    public void M8_TheTexts_AreChineseOnRequest_ElseEnglish(string culture, string meaning) =>
        Assert.Equal(
            meaning,
            AvErrorCatalog.AvSdk[AvErrorCode.Timeout].GetText(CultureInfo.GetCultureInfo(culture)).Meaning
        );

    [Fact]
    public void M8_ARowWithoutChinese_IsEnglishForAll()
    {
        CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");
        AvErrorInfo row = AvResult.FromCode(-3).Error!.Info;

        Assert.Same(row.Text, row.GetText(chinese));
        Assert.Throws<ArgumentNullException>(() => row.GetText(null!));
    }

    private static IEnumerable<string> Texts() =>
        new[] { 0, 1, 1003, 1005, 10003, -1, int.MinValue }
            .Select(static code => AvResult.FromCode(code, "EnterRoom"))
            .SelectMany(static result =>
                new[] { result.ToString(), result.AcceptAlreadyInState().ToString(), result.Error?.Message ?? "" }
            );
}
