namespace AvSdk.CatalogTool;

/// <summary>Finds the root of the repository, so that the tool runs from any folder of it.</summary>
internal static class RepositoryRoot
{
    internal const string Marker = "AvSdk.Results.sln";

    internal static string? Find(string directory)
    {
        for (DirectoryInfo? folder = new(directory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
