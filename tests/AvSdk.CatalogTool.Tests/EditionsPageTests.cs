namespace AvSdk.CatalogTool.Tests;

/// <summary>The page that compares the editions names each number once, under the right heading.</summary>
public class EditionsPageTests
{
    private static readonly string Page = EditionsWriter.Write(Sample.ReadBoth());

    [Theory]
    [InlineData("Same number, same meaning", "1005")]
    [InlineData("Same number, another meaning", "1")]
    [InlineData("Only in the AV SDK", "")]
    [InlineData("Only in GME", "7000")]
    public void M11_ANumber_StandsUnderWhatHoldsForIt(string heading, string numbers) =>
        Assert.Equal(
            numbers,
            string.Join(
                ' ',
                Section(heading)
                    .Split('\n')
                    .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                    .Skip(2)
                    .Select(line => line.Split('|')[1].Trim())
            )
        );

    [Fact]
    public void M11_OfTheSameMeaning_WhatDiffersIsNamed() =>
        Assert.Contains("(error-codes/gme/1005.md) | name, remedies |", Page, StringComparison.Ordinal);

    [Fact]
    public void M11_OfAnotherMeaning_BothAreTold() =>
        Assert.Contains("(error-codes/gme/1.md) | Failure; GME: Other |", Page, StringComparison.Ordinal);

    [Fact]
    public void TheCodesAreCounted() =>
        Assert.Contains(
            "[AV SDK](error-codes.md) has 2 codes, [GME](error-codes/gme.md) has 3; 2 numbers are in both.",
            Page,
            StringComparison.Ordinal
        );

    private static string Section(string heading) =>
        Assert.Single(Page.Split("\n### "), section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
}
