using System.Text;

namespace AvSdk.CatalogTool;

/// <summary>Text as Markdown.</summary>
internal static class Markdown
{
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
}
