using System.Text.RegularExpressions;

namespace AvSdk.Docs.Tests;

/// <summary>A page, as far as the tests look at it: its code, its links, and what links can point to.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<MarkdownLink> _links = [];
    private readonly HashSet<string> _anchors = [];

    private MarkdownPage(string path) => Path = path;

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    public IReadOnlyList<MarkdownLink> Links => _links;

    /// <summary>The anchors of its headings, by GitHub's rule, and those set by hand.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    /// <exception cref="FormatException">A block is not closed.</exception>
    public static MarkdownPage Parse(string path, string text)
    {
        var page = new MarkdownPage(path);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            if (Fence().Match(lines[index]) is { Success: true } fence)
            {
                index = page.ReadBlock(lines, index, fence);
            }
            else
            {
                page.ReadProse(lines[index], index + 1);
            }
        }

        return page;
    }

    private int ReadBlock(string[] lines, int opening, Match fence)
    {
        string mark = fence.Groups["mark"].Value;
        int closing = Array.FindIndex(lines, opening + 1, line => IsClosing(line.Trim(), mark));
        if (closing < 0)
        {
            throw new FormatException($"{Path}:{opening + 1}: the block is not closed.");
        }

        int indent = fence.Groups["indent"].Length;
        IEnumerable<string> text = lines[(opening + 1)..closing].Select(line => Outdent(line, indent));
        _blocks.Add(new(fence.Groups["language"].Value, opening + 2, string.Join('\n', text)));
        return closing;
    }

    private void ReadProse(string line, int number)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            AddHeading(heading.Groups["text"].Value);
        }

        string prose = InlineCode().Replace(line, "");
        foreach (Match anchor in HtmlAnchor().Matches(prose))
        {
            _anchors.Add(anchor.Groups["name"].Value);
        }

        foreach (Match link in Link().Matches(prose).Concat(LinkDefinition().Matches(prose)))
        {
            _links.Add(new(number, link.Groups["target"].Value));
        }
    }

    // GitHub numbers the second heading of one text, and those after it.
    private void AddHeading(string text)
    {
        string slug = Slug(text);
        string anchor = slug;
        for (int count = 1; !_anchors.Add(anchor); count++)
        {
            anchor = $"{slug}-{count}";
        }
    }

    private static string Slug(string heading)
    {
        string plain = LinkedText().Replace(heading, "${text}");
        return string.Concat(plain.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_'))
            .Replace(' ', '-');
    }

    private static bool IsClosing(string line, string mark) =>
        line.Length >= mark.Length && line.All(character => character == mark[0]);

    private static string Outdent(string line, int indent) =>
        line[Math.Min(indent, line.Length - line.TrimStart(' ').Length)..];

    [GeneratedRegex(@"^(?<indent> *)(?<mark>`{3,}|~{3,})\s*(?<language>[^\s`]*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex("(?<ticks>`+).*?\\k<ticks>")]
    private static partial Regex InlineCode();

    [GeneratedRegex("<a\\s+(?:id|name)=\"(?<name>[^\"]+)\"")]
    private static partial Regex HtmlAnchor();

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^\s)>]+)>?(?:\s+""[^""]*"")?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ {0,3}\[[^\]]+\]:\s*<?(?<target>[^\s>]+)")]
    private static partial Regex LinkDefinition();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkedText();
}
