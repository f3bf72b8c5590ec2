using System.Reflection;

namespace AvSdk.Docs.Tests;

/// <summary>The repository that the tests were built from, and its pages.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>Every page whose links are checked, by its path from the root.</summary>
    public static IReadOnlyList<MarkdownPage> Pages { get; } =
    [
        .. new[] { "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "src/AvSdk.Testing/README.md" }
            .Concat(PagesOfDocs())
            .Select(Read),
    ];

    /// <summary>Every page whose C# is compiled: what somebody wrote for users. The table of codes is generated and has none.</summary>
    public static IEnumerable<MarkdownPage> PagesWithSnippets =>
        Pages.Where(page => page.Path is not ("CHANGELOG.md" or "CONTRIBUTING.md" or "docs/error-codes.md"));

    /// <summary>What the build wrote into the assembly of the tests.</summary>
    public static string Metadata(string key) =>
        typeof(RepositoryFiles)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;

    public static string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public static MarkdownPage Read(string path) => MarkdownPage.Parse(path, File.ReadAllText(Absolute(path)));

    private static IEnumerable<string> PagesOfDocs() =>
        Directory
            .EnumerateFiles(Absolute("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
