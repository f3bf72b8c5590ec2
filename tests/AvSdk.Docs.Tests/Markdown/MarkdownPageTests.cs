namespace AvSdk.Docs.Tests;

public class MarkdownPageTests
{
    [Fact]
    public void A_block_has_its_language_its_line_and_its_text()
    {
        MarkdownPage page = MarkdownPage.Parse(
            "page.md",
            "Text\n\n```csharp\nint a;\n\nint b;\n```\n\n~~~\nplain\n~~~\n"
        );

        Assert.Equal([new CodeBlock("csharp", 4, "int a;\n\nint b;"), new CodeBlock("", 10, "plain")], page.Blocks);
    }

    [Fact]
    public void A_block_in_a_list_loses_its_indent()
    {
        MarkdownPage page = MarkdownPage.Parse("page.md", "- Text\n\n  ```cs\n  if (a)\n      b();\n  ```\n");

        CodeBlock block = Assert.Single(page.Blocks);
        Assert.True(block.IsCSharp);
        Assert.Equal("if (a)\n    b();", block.Text);
    }

    [Fact]
    public void A_block_that_is_not_closed_is_refused()
    {
        Assert.Throws<FormatException>(() => MarkdownPage.Parse("page.md", "```csharp\nint a;\n"));
    }

    [Theory]
    [InlineData("## Late and stray callbacks", "late-and-stray-callbacks")]
    [InlineData("## `Outcome`: a switch, and why no CS8509", "outcome-a-switch-and-why-no-cs8509")]
    [InlineData("## See [the table](error-codes.md)", "see-the-table")]
    [InlineData("<a id=\"1005\"></a>", "1005")]
    public void A_heading_has_the_anchor_that_GitHub_gives_it(string line, string anchor)
    {
        Assert.Contains(anchor, MarkdownPage.Parse("page.md", line).Anchors);
    }

    [Fact]
    public void The_second_heading_of_one_text_is_numbered()
    {
        Assert.Equal(["same", "same-1"], MarkdownPage.Parse("page.md", "# Same\n\n## Same\n").Anchors);
    }
}
