using System.Diagnostics;
using System.Reflection;

namespace AvSdk.CatalogTool.Tests;

/// <summary>As much of the repository as the library's build needs, in a folder of its own, where tables may be spoilt.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string Original = typeof(RepositoryCopy)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    private readonly string _root = Directory.CreateTempSubdirectory("catalog-build-").FullName;

    public RepositoryCopy()
    {
        foreach (string file in Directory.EnumerateFiles(Original).Select(path => Path.GetFileName(path)!))
        {
            File.Copy(Path.Combine(Original, file), InRoot(file));
        }

        foreach (string folder in new[] { "catalog", "eng", "src" })
        {
            Copy(folder);
        }
    }

    public string InRoot(string path) => Path.Combine(_root, path);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Runs <c>dotnet build</c> on the library.</summary>
    /// <returns>The exit code and all that was printed.</returns>
    public async Task<(int ExitCode, string Output)> BuildAsync(CancellationToken cancellationToken)
    {
        // No server is left behind that would hold on to the folder; and analyzers are not what is tested.
        var start = new ProcessStartInfo(
            "dotnet",
            "build src/AvSdk.Results -f net10.0 --disable-build-servers -tl:off -p:RunAnalyzers=false"
        )
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The runner may have been started by a build: its MSBuild must not be taken for the one to use.
        foreach (string name in start.Environment.Keys.Where(IsOfABuild).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process build = Process.Start(start)!;
        try
        {
            Task<string> output = build.StandardOutput.ReadToEndAsync(cancellationToken);
            Task<string> error = build.StandardError.ReadToEndAsync(cancellationToken);
            await build.WaitForExitAsync(cancellationToken);
            return (build.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static bool IsOfABuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private void Copy(string folder)
    {
        Directory.CreateDirectory(InRoot(folder));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Original, folder)))
        {
            File.Copy(file, InRoot(Path.Combine(folder, Path.GetFileName(file))));
        }

        IEnumerable<string> folders = Directory
            .EnumerateDirectories(Path.Combine(Original, folder))
            .Select(path => Path.GetFileName(path))
            .Where(name => name is not ("bin" or "obj"));
        foreach (string child in folders)
        {
            Copy(Path.Combine(folder, child));
        }
    }
}
