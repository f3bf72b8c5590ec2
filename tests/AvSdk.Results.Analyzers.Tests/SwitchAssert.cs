namespace AvSdk.Results.Analyzers.Tests;

internal static class SwitchAssert
{
    /// <summary>The compiler alone reports the switch over <c>it</c>; with the suppressor nothing is left.</summary>
    public static Task SilencedAsync(Snippet snippet, string governing = "it") => ExpectAsync(snippet, [governing], []);

    /// <summary>The compiler alone reports the switch over <c>it</c>; with the suppressor it still does.</summary>
    public static Task ReportedAsync(Snippet snippet, string governing = "it") =>
        ExpectAsync(snippet, [governing], [governing]);

    public static async Task ExpectAsync(Snippet snippet, string[] alone, string[] withSuppressor)
    {
        Assert.Equal(alone.Select(Warning), await snippet.CompileAsync());
        Assert.Equal(withSuppressor.Select(Warning), await snippet.CompileAsync(new OutcomeSwitchSuppressor()));
    }

    private static string Warning(string governing) => $"CS8509 {governing}";
}
