namespace AvSdk.Docs.Tests;

/// <summary>Links into the repository lead somewhere.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. RepositoryFiles.Pages.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_links_of_a_page_lead_somewhere(string page)
    {
        string[] faults = [.. FaultsOf(RepositoryFiles.Read(page))];

        Assert.True(faults.Length == 0, string.Join('\n', faults)); // Assert.Empty would cut the paths short.
    }

    [Theory]
    [InlineData("[gone](guide/no-such-page.md)", "docs/page.md:3: guide/no-such-page.md: there is no such file")]
    [InlineData(
        "[gone](README.md#no-such-heading)",
        "docs/page.md:3: README.md#no-such-heading: there is no such anchor"
    )]
    [InlineData("[gone](#no-such-heading)", "docs/page.md:3: #no-such-heading: there is no such anchor")]
    [InlineData("[out](../../elsewhere.md)", "docs/page.md:3: ../../elsewhere.md: it leads out of the repository")]
    [InlineData("[gone][x]\n\n[x]: no-such-page.md", "docs/page.md:5: no-such-page.md: there is no such file")]
    public void A_link_that_leads_nowhere_is_a_fault(string link, string fault)
    {
        Assert.Equal([fault], FaultsOf(MarkdownPage.Parse("docs/page.md", $"# Page\n\n{link}\n")));
    }

    [Theory]
    [InlineData("[here](#page)")]
    [InlineData("[a code](error-codes.md#1005)")]
    [InlineData("[a folder](../samples)")]
    [InlineData("[elsewhere](https://example.com/no-such-page.md#nor-anchor)")]
    [InlineData("`[code](no-such-page.md)`")]
    [InlineData("```text\n[code](no-such-page.md)\n```")]
    public void What_leads_somewhere_or_is_no_link_is_none(string link)
    {
        Assert.Empty(FaultsOf(MarkdownPage.Parse("docs/page.md", $"# Page\n\n{link}\n")));
    }

    private static IEnumerable<string> FaultsOf(MarkdownPage page) =>
        from link in page.Links
        where link.IsRelative
        let fault = FaultOf(page, link)
        where fault is not null
        select $"{page.Path}:{link.Line}: {link.Target}: {fault}";

    private static string? FaultOf(MarkdownPage page, MarkdownLink link)
    {
        string folder = Path.GetDirectoryName(page.Path)!;
        string file = link.File.Length == 0 ? page.Path : Path.Combine(folder, link.File);
        string absolute = RepositoryFiles.Absolute(file);
        if (!absolute.StartsWith(RepositoryFiles.Absolute(""), StringComparison.Ordinal))
        {
            return "it leads out of the repository";
        }

        if (link.File.Length > 0 && !File.Exists(absolute) && !Directory.Exists(absolute))
        {
            return "there is no such file";
        }

        if (link.Anchor is not { } anchor)
        {
            return null;
        }

        MarkdownPage target = link.File.Length == 0 ? page : RepositoryFiles.Read(file);
        return target.Anchors.Contains(anchor) ? null : "there is no such anchor";
    }
}
