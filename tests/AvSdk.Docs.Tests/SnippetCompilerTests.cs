namespace AvSdk.Docs.Tests;

/// <summary>The compiler of the snippets can say no, and says where.</summary>
public class SnippetCompilerTests
{
    [Theory]
    [InlineData("AvResult entered = 42;", "CS0029")]
    [InlineData("AvResult<int> code = sdk.StopContext();", "CS0029")]
    [InlineData("AvResult stopped = AvCall.Run(() => sdk.StopTheContext());", "CS1061")]
    [InlineData("await AvCall.RunAsync(done => { sdk.EnterRoom(42, done.Complete); });", "CS1643")]
    [InlineData("AvResult stopped = AvCall.Run(() => sdk.StopContext())", "CS1002")]
    public async Task What_a_reader_could_not_compile_is_a_fault(string text, string fault)
    {
        Assert.Contains(fault, await FaultsOfAsync(text));
    }

    [Theory]
    [InlineData("string why = entered.Error.Message;", "CS8602")]
    [InlineData("Task<int> Forgotten() => Task.FromResult(1); async Task M() { Forgotten(); } await M();", "CS4014")]
    [InlineData("string text = entered.Outcome switch { AvSuccess => \"ok\", AvStateError => \"state\" };", "CS8509")]
    public async Task A_warning_is_a_fault(string text, string fault)
    {
        Assert.Contains(fault, await FaultsOfAsync(text));
    }

    [Theory]
    [InlineData("string text = entered.Outcome switch { AvSuccess => \"ok\", AvError => \"error\" };")]
    [InlineData("AvResult unused = AvResult.FromCode(1005); void NeverCalled() { }")]
    [InlineData(
        "internal sealed class Session { public AvResult Stop() => AvCall.Run(sdk, static s => s.StopContext()); }"
    )]
    [InlineData("await using var av = AvDispatcher.StartDedicatedThread(\"av\");\n\ninternal sealed class Session;")]
    public async Task What_a_reader_would_write_is_none(string text)
    {
        Assert.Empty(await FaultsOfAsync(text));
    }

    [Theory]
    [InlineData("internal static partial int Stop();")]
    [InlineData("[LibraryImport(\"qavsdk\")] internal static partial AvResult Stop();")]
    public async Task A_native_function_that_the_generator_completes_is_none(string declaration)
    {
        bool isCompleted = declaration.StartsWith("[LibraryImport", StringComparison.Ordinal);
        IEnumerable<string> faults = await FaultsOfAsync(Natives(declaration));

        Assert.Equal(isCompleted ? [] : ["CS8795"], faults);
    }

    [Theory]
    [InlineData("[LibraryImport(\"qavsdk\")] internal static partial object Stop();")]
    [InlineData("[LibraryImport(\"qavsdk\")] internal static partial int Stop(string reason);")]
    public async Task A_native_function_that_the_generator_refuses_is_a_fault(string declaration)
    {
        Assert.Contains("SYSLIB1051", await FaultsOfAsync(Natives(declaration)));
    }

    [Theory]
    [InlineData("AvCompletionSlot slot = new();", "")]
    [InlineData("int[] rooms = [42];", "CS8773")]
    [InlineData("using AvSdk.Results;\n\nAvResult stopped = default;", "")]
    [InlineData("internal record struct Room(int Id);", "CS8773")]
    [InlineData("int one = 1;\nint two = \"2\";", "CS0029")]
    public async Task The_page_for_Unity_is_CSharp_9(string text, string fault)
    {
        Assert.Equal(
            fault.Length == 0 ? [] : [fault],
            await FaultsOfAsync(text, "docs/guide/unity-and-net-framework.md")
        );
    }

    [Fact]
    public async Task A_block_with_using_lines_needs_all_of_them()
    {
        Assert.Contains("CS0246", await FaultsOfAsync("using AvSdk.Resilience;\n\nAvResult stopped = default;"));
        Assert.Empty(await FaultsOfAsync("using AvSdk.Results;\n\nAvResult stopped = default;"));
    }

    [Fact]
    public async Task A_snippet_does_not_see_what_a_user_does_not_have()
    {
        Assert.Contains("CS0246", await FaultsOfAsync("using Xunit;\n\nConsole.WriteLine();"));
        Assert.Contains("CS0122", await FaultsOfAsync("object promise = typeof(AvSdk.Results.OutcomePromise);"));
    }

    [Fact]
    public async Task A_fault_names_its_line_on_the_page()
    {
        MarkdownPage page = MarkdownPage.Parse("page.md", "# Page\n\n```csharp\nint one = 1;\nint two = \"2\";\n```\n");

        IReadOnlyList<string> faults = await SnippetCompiler.FindFaultsAsync(
            page.Path,
            Assert.Single(page.Blocks),
            TestContext.Current.CancellationToken
        );

        Assert.StartsWith("page.md:5: CS0029", Assert.Single(faults), StringComparison.Ordinal);
    }

    private static string Natives(string declaration) =>
        $"using System.Runtime.InteropServices;\nusing AvSdk.Results;\n\ninternal static partial class Natives {{ {declaration} }}";

    private static async Task<IEnumerable<string>> FaultsOfAsync(string text, string page = "page.md")
    {
        var block = new CodeBlock("csharp", 1, text);
        IReadOnlyList<string> faults = await SnippetCompiler.FindFaultsAsync(
            page,
            block,
            TestContext.Current.CancellationToken
        );
        return faults.Select(fault => fault.Split(": ")[1]);
    }
}
