using System.Text.RegularExpressions;

namespace AvSdk.Docs.Tests;

/// <summary>A page that leans on tests names tests that there are.</summary>
public partial class TestNameTests
{
    private static readonly string[] Sources =
    [
        .. Directory
            .EnumerateFiles(RepositoryFiles.Absolute("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void The_tests_that_the_comparison_names_exist()
    {
        string[] names = [.. NamesIn(File.ReadAllText(RepositoryFiles.Absolute("docs/comparison.md")))];

        Assert.True(names.Length > 20);
        Assert.Equal([], [.. names.Where(static name => !Exists(name))]);
    }

    [Fact]
    public void Each_page_of_the_patterns_names_tests_that_exist_and_is_in_the_index()
    {
        MarkdownPage index = RepositoryFiles.Read("docs/guide/patterns/README.md");
        string[] pages =
        [
            .. RepositoryFiles
                .Pages.Select(static page => page.Path)
                .Where(path => Path.GetDirectoryName(path) == "docs/guide/patterns" && path != index.Path),
        ];

        Assert.Equal(
            pages,
            index
                .Links.Select(static link => $"docs/guide/patterns/{link.Target}")
                .Intersect(pages)
                .Order(StringComparer.Ordinal)
        );
        foreach (string page in pages)
        {
            string[] names = [.. NamesIn(File.ReadAllText(RepositoryFiles.Absolute(page)))];
            Assert.True(names.Length > 0, $"{page} names no test.");
            Assert.Equal([], [.. names.Where(static name => !Exists(name)).Select(name => $"{page}: {name}")]);
        }
    }

    [Theory]
    [InlineData("TestNameTests", true)]
    [InlineData("TestNameTests.A_test_is_found_by_its_class_and_name", true)]
    [InlineData("NoSuchTests", false)]
    [InlineData("TestNameTests.No_such_test", false)]
    public void A_test_is_found_by_its_class_and_name(string name, bool exists) => Assert.Equal(exists, Exists(name));

    private static IEnumerable<string> NamesIn(string text) =>
        TestName().Matches(text).Select(static match => match.Groups[1].Value).Distinct();

    private static bool Exists(string name)
    {
        string[] parts = name.Split('.');
        return Sources.Any(source =>
            Regex.IsMatch(source, $@"\bclass {parts[0]}\b")
            && (parts.Length == 1 || Regex.IsMatch(source, $@"\b(void|Task) {parts[1]}\("))
        );
    }

    [GeneratedRegex(@"`([A-Z]\w*Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();
}
