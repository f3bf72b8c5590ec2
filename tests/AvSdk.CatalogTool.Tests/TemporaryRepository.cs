namespace AvSdk.CatalogTool.Tests;

/// <summary>A folder that looks like the repository, with the small good tables in it.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    internal TemporaryRepository()
    {
        File.WriteAllText(InRoot(RepositoryRoot.Marker), "");
        Directory.CreateDirectory(InRoot("catalog"));
        WriteTable(Sample.Text);
        WriteTable(Editions.Gme, Sample.GmeText);
    }

    internal string Root { get; } = Directory.CreateTempSubdirectory("catalog-tool-").FullName;

    internal string Output { get; private set; } = "";

    internal string Error { get; private set; } = "";

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal string InRoot(string path) => Path.Combine(Root, path);

    internal void WriteTable(string text) => WriteTable(Editions.AvSdk, text);

    internal void WriteTable(Edition edition, string text) =>
        File.WriteAllBytes(InRoot(edition.Table), Sample.Bytes(text));

    internal int Run(params string[] args) => RunIn(Root, args);

    internal int RunIn(string directory, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = new CommandLine(output, error, directory).Run(args);
        Output = output.ToString();
        Error = error.ToString();
        return exitCode;
    }
}
