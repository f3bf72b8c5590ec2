using AvSdk.Results;

namespace AvSdk.CatalogTool.Tests;

/// <summary>The page of a code says all that the table knows, and where to go on.</summary>
public class CodePageTests
{
    [Theory]
    [InlineData("# 1005 `AV_ERR_TIMEOUT`\n")]
    [InlineData("Timed out · 超时\n")]
    [InlineData("- Edition: [AV SDK](../../error-codes.md)\n")]
    [InlineData("- In C#: `AvErrorCode.Timeout`\n")]
    [InlineData("- Category: Network, an `AvNetworkError`, thrown as `AvNetworkException`\n")]
    [InlineData("- Origin: Client, ")]
    [InlineData("- Platform: All\n")]
    [InlineData("## Cause\n\nA cause.\n")]
    [InlineData("## Advice\n\nAn advice.\n")]
    [InlineData("## 原因\n\n原因。\n")]
    [InlineData("## 建议\n\n建议。\n")]
    [InlineData("| `CheckNetwork` | check the network connection | nothing |\n")]
    [InlineData("| `Retry` | try again | starts the operation again ")]
    public void ThePage_SaysWhatTheRowSays(string part) =>
        Assert.Contains(part, Page("docs/error-codes/avsdk/1005.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("General", "AvGeneralError", "AvException")]
    [InlineData("State", "AvStateError", "AvStateException")]
    [InlineData("Argument", "AvArgumentError", "AvArgumentException")]
    [InlineData("Network", "AvNetworkError", "AvNetworkException")]
    [InlineData("Server", "AvServerError", "AvServerException")]
    public void ThePage_NamesTheErrorAndTheExceptionOfTheCategory(string category, string error, string exception)
    {
        CatalogTable table = Sample.Read(Sample.Spoilt("\tNetwork\t", $"\t{category}\t"));

        Assert.Contains(
            $"- Category: {category}, an `{error}`, thrown as `{exception}`\n",
            CodePageWriter.Write(table, 1, [table]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("avsdk/1.md", "- GME: [1 `GME_OTHER`](../gme/1.md), **another meaning**: Other.\n")]
    [InlineData("avsdk/1005.md", "- GME: [1005 `GME_TIMEOUT`](../gme/1005.md), the same meaning.\n")]
    [InlineData("gme/1005.md", "- AV SDK: [1005 `AV_ERR_TIMEOUT`](../avsdk/1005.md), the same meaning.\n")]
    [InlineData("gme/7000.md", "- AV SDK: there is no 7000.\n")]
    [InlineData("gme/1005.md", "- `AvError.Code`: `AvErrorCode.Timeout`, which has the same meaning\n")]
    [InlineData("gme/1.md", "- `AvError.Code`: `AvErrorCode.Failed`, since the AV SDK has no word of this meaning\n")]
    public void M11_ThePage_SaysWhatTheNumberIsInTheOtherEdition(string page, string line) =>
        Assert.Contains(line, Page($"docs/error-codes/{page}"), StringComparison.Ordinal);

    [Fact]
    public void M11_ThePage_NamesTheOtherNumberOfItsMeaning()
    {
        CatalogTable avSdk = Sample.Read(Sample.Text);
        CatalogTable gme = Sample.Read(
            Editions.Gme,
            Sample.GmeText.Replace("\n1005\t", "\n2005\t", StringComparison.Ordinal)
        );

        Assert.Contains(
            "- GME: there is no 1005. This meaning has another number there: [2005 `GME_TIMEOUT`](../gme/2005.md).\n",
            CodePageWriter.Write(avSdk, 1, [avSdk, gme]),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1.md", "\n[All codes of GME](../gme.md) · [1005 →](1005.md)\n")]
    [InlineData("1005.md", "\n[← 1](1.md) · [All codes of GME](../gme.md) · [7000 →](7000.md)\n")]
    [InlineData("7000.md", "\n[← 1005](1005.md) · [All codes of GME](../gme.md)\n")]
    public void ThePage_EndsWithTheWayOn(string page, string end) =>
        Assert.EndsWith(end, Page($"docs/error-codes/gme/{page}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("| <a id=\"1\"></a>[1](gme/1.md) |")]
    [InlineData("| <a id=\"1005\"></a>[1005](gme/1005.md) |")]
    [InlineData("| <a id=\"7000\"></a>[7000](gme/7000.md) |")]
    [InlineData("[error codes of the AV SDK](../error-codes.md)")]
    [InlineData("[what differs between the editions](../editions.md)")]
    public void TheIndex_LinksEveryPage_WithItsAnchor_AndTheOtherEdition(string link) =>
        Assert.Contains(link, Page("docs/error-codes/gme.md"), StringComparison.Ordinal);

    [Fact]
    public void EveryRemedy_IsExplained() =>
        Assert.All(
            Enum.GetValues<AvRemedies>().Where(remedy => remedy != AvRemedies.None),
            remedy => Assert.NotEqual("", RemedyText.Of(remedy))
        );

    [Theory]
    [InlineData("HasInTheState", true)]
    [InlineData("", false)]
    public void OnlyAlreadyInTheState_IsSaidToBecomeThat(string word, bool isSaid)
    {
        CatalogTable table = Sample.Read(
            Editions.Gme,
            Sample
                .GmeText.Replace("\tRetry\tAll\t超时", "\tTreatAsSuccess\tAll\t超时", StringComparison.Ordinal)
                .Replace("\tTimeout\n", $"\t{word}\n", StringComparison.Ordinal)
        );

        string page = CodePageWriter.Write(table, 1, [table]);
        Assert.Contains("makes it a success that keeps the number", page, StringComparison.Ordinal);
        Assert.Equal(isSaid, page.Contains("`AlreadyInState`", StringComparison.Ordinal));
    }

    private static string Page(string path) =>
        Assert.Single(Generator.Generate(Sample.ReadBoth()), file => file.Path == path).Text;
}
