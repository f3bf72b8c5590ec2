using System.Text;

namespace AvSdk.CatalogTool;

/// <summary>Text as Markdown.</summary>
internal static class Markdown
{
    /// <summary>The head of a generated page.</summary>
    internal static Lines File(params IEnumerable<CatalogTable> tables) =>
        new Lines()
            .Add($"<!-- {Generator.Notice(tables)}")
            .Add($"     {CommandLine.RefreshCommand} -->")
            .Add("<!-- markdownlint-disable line-length no-inline-html -->")
            .Add();

    /// <summary>Underscores stay: within a word, which is where the SDK's names have them, they mark nothing.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            if (@"\`*[]<>|&".Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A link from one page to another, so that it holds on a disk as on a site.</summary>
    /// <param name="text">The text of the link, as Markdown.</param>
    /// <param name="page">The page that it stands on, from the root.</param>
    /// <param name="target">Where it leads, from the root, with or without an anchor.</param>
    internal static string Link(string text, string page, string target)
    {
        string path = Path.GetRelativePath(Path.GetDirectoryName(page)!, target).Replace('\\', '/');
        return $"[{text}]({path})";
    }
}
