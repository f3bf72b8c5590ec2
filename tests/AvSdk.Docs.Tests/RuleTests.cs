using System.Text.RegularExpressions;

namespace AvSdk.Docs.Tests;

/// <summary>A rule that is named somewhere stands on the page of the rules, under its number.</summary>
public partial class RuleTests
{
    private const string Page = "docs/rules.md";
    private static readonly string[] Folders = ["docs", "eng", "samples", "src", "tests"];
    private static readonly IReadOnlySet<string> Anchors = RepositoryFiles.Read(Page).Anchors;

    [Fact]
    public void Every_rule_that_is_named_has_its_place_on_the_page()
    {
        (string File, string Rule)[] named = [.. Named()];

        Assert.True(named.Length > 300, $"Only {named.Length} were found.");
        string[] faults =
        [
            .. named
                .Where(static use => !Anchors.Contains(use.Rule))
                .Select(static use => $"{use.File}: {use.Rule}")
                .Distinct(),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("/// The table (rules M1 to M4, M9 and T7).", "M1 M4 M9 T7")]
    [InlineData("    public async Task M11_T1_TheWholeTable(int number)", "M11 T1")]
    [InlineData("Check.That(ok, \"the default fails (M5)\");", "")]
    [InlineData("    // L6: by then it is lost.", "L6")]
    [InlineData("    /// <typeparam name=\"T3\">The third.</typeparam>", "")]
    [InlineData("    Combine(AvResult<T1> first, A2 second)", "")]
    public void In_code_a_rule_is_named_by_comments_and_tests(string line, string rules) =>
        Assert.Equal(rules, string.Join(' ', InCode(line)));

    [Theory]
    [InlineData("Rule A7, and [T7](#T7).", "A7 T7 T7")]
    [InlineData("OneOf has `IsT0` and `T9`; see [M5](../rules.md#M5).", "M5 M5")]
    public void On_a_page_a_rule_is_named_by_its_prose(string line, string rules) =>
        Assert.Equal(rules, string.Join(' ', InProse(line)));

    private static IEnumerable<(string File, string Rule)> Named() =>
        from file in Files()
        let text = File.ReadAllText(RepositoryFiles.Absolute(file))
        from rule in file.EndsWith(".md", StringComparison.Ordinal) ? InProse(text) : InCode(text)
        select (file, rule);

    private static IEnumerable<string> Files() =>
        Folders
            .SelectMany(static folder =>
                Directory.EnumerateFiles(RepositoryFiles.Absolute(folder), "*.*", SearchOption.AllDirectories)
            )
            .Select(static file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Where(static file =>
                file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal)
            )
            .Where(static file => file.Split('/').All(static part => part is not ("bin" or "obj")));

    private static IEnumerable<string> InCode(string text) =>
        Comment()
            .Matches(text)
            .SelectMany(static comment => RulesIn(comment.Value))
            .Concat(TestName().Matches(text).SelectMany(static name => RulesIn(name.Value.Replace('_', ' '))));

    private static IEnumerable<string> InProse(string text) => RulesIn(InlineCode().Replace(text, ""));

    private static IEnumerable<string> RulesIn(string text) => Rule().Matches(text).Select(static match => match.Value);

    // The letters of the page's headings. What stands in quotes or angle brackets is a type parameter.
    [GeneratedRegex("""(?<![\w"<`])[MADLCSTO]\d{1,2}(?![\w">`])""")]
    private static partial Regex Rule();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:void|Task) (?:[A-Z]\d+_)+")]
    private static partial Regex TestName();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();
}
