namespace AvSdk.CatalogTool;

/// <summary>Pages of codes that their table no longer has.</summary>
internal static class Leftovers
{
    /// <param name="root">The root of the repository.</param>
    /// <param name="files">The generated files.</param>
    /// <returns>Their paths from the root, in order.</returns>
    internal static List<string> Find(string root, IReadOnlyList<GeneratedFile> files)
    {
        var current = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Editions
                .All.Select(edition => edition.PagesFolder)
                .Where(folder => Directory.Exists(Path.Combine(root, folder)))
                .SelectMany(folder =>
                    Directory
                        .EnumerateFiles(Path.Combine(root, folder))
                        .Select(file => $"{folder}/{Path.GetFileName(file)}")
                )
                .Where(path => !current.Contains(path))
                .Order(StringComparer.Ordinal),
        ];
    }
}
