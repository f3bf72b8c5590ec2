namespace AvSdk.Docs.Tests;

/// <summary>A link of a page.</summary>
/// <param name="Line">The line of the page that it stands on.</param>
/// <param name="Target">What it points to, as written.</param>
internal sealed record MarkdownLink(int Line, string Target)
{
    /// <summary>Whether it points into the repository: it names no scheme.</summary>
    public bool IsRelative => !Uri.TryCreate(Target, UriKind.Absolute, out Uri? uri) || uri.IsFile;

    /// <summary>The file; empty for the page itself.</summary>
    public string File => Uri.UnescapeDataString(Target.Split('#')[0]);

    /// <summary>The anchor in the file; null when it has none.</summary>
    public string? Anchor => Target.Split('#', 2) is [_, var anchor] ? Uri.UnescapeDataString(anchor) : null;
}
