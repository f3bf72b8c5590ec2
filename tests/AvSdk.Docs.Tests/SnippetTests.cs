namespace AvSdk.Docs.Tests;

/// <summary>What the pages show compiles, so that a reader may copy it.</summary>
public class SnippetTests
{
    private static readonly Dictionary<string, (MarkdownPage Page, CodeBlock Block)> ByName = RepositoryFiles
        .PagesWithSnippets.SelectMany(page =>
            page.Blocks.Where(block => block.IsCSharp).Select(block => (Page: page, Block: block))
        )
        .ToDictionary(snippet => $"{snippet.Page.Path}:{snippet.Block.Line}");

    public static TheoryData<string> Blocks => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_compiles(string block)
    {
        (MarkdownPage page, CodeBlock code) = ByName[block];

        IReadOnlyList<string> faults = await SnippetCompiler.FindFaultsAsync(
            page.Path,
            code,
            TestContext.Current.CancellationToken
        );

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
