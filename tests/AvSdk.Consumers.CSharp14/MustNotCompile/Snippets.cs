namespace AvSdk.Consumers.CSharp14.MustNotCompile;

/// <summary>Each line that must not compile has a twin that does: so it is the line that is refused, not the harness that fails.</summary>
internal static class Snippets
{
    public static async Task AssertAsync(string refused, string ids, string twin)
    {
        Assert.Equal(ids, await Snippet.CompileAsync(refused));
        Assert.Equal("", await Snippet.CompileAsync(twin));
    }
}
