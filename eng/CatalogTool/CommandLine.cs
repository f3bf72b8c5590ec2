namespace AvSdk.CatalogTool;

/// <summary>What the tool is asked to do, and what it answers.</summary>
/// <param name="output">Gets what was done.</param>
/// <param name="error">Gets the faults.</param>
/// <param name="directory">Where the search for the repository's root starts.</param>
internal sealed class CommandLine(TextWriter output, TextWriter error, string directory)
{
    internal const string RefreshCommand = "dotnet run --project eng/CatalogTool -- write";

    internal const int Done = 0;
    internal const int Stale = 1;
    internal const int Faulty = 2;

    private const string Usage = """
        Turns the error tables under catalog/ into code and pages.

        usage: dotnet run --project eng/CatalogTool -- <command> [--root DIR]

          write       writes the generated files
          check       changes nothing; names the generated files that are out of date
          validate    changes nothing; looks for faults in the tables only, as every build does
          --root DIR  the root of the repository; without it, the nearest folder upwards with AvSdk.Results.sln
          --help      prints this

        exit code: 0 all is well, 1 check found files out of date, 2 a table or the command line is faulty
        """;

    internal int Run(IReadOnlyList<string> args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            output.WriteLine(Usage);
            return Done;
        }

        return args switch
        {
            ["write" or "check" or "validate"] => Run(args[0], RepositoryRoot.Find(directory)),
            ["write" or "check" or "validate", "--root", var root] => Run(args[0], Path.GetFullPath(root, directory)),
            ["--root", var root, "write" or "check" or "validate"] => Run(args[2], Path.GetFullPath(root, directory)),
            _ => Refuse(args),
        };
    }

    private int Refuse(IReadOnlyList<string> args)
    {
        error.WriteLine(args.Count == 0 ? "No command." : $"Not understood: {string.Join(' ', args)}");
        error.WriteLine(Usage);
        return Faulty;
    }

    private int Run(string command, string? root)
    {
        if (root is null)
        {
            error.WriteLine(
                $"{RepositoryRoot.Marker} is neither in {directory} nor above it. Name the root: --root DIR"
            );
            return Faulty;
        }

        var faults = new FaultList();
        List<CatalogTable> tables = TableReader.ReadAll(root, faults);
        if (faults.Any)
        {
            foreach (Fault fault in faults.InOrder())
            {
                error.WriteLine(fault);
            }

            return Faulty;
        }

        return command switch
        {
            "write" => Write(root, [.. Generator.Generate(tables)]),
            "check" => Check(root, [.. Generator.Generate(tables)]),
            _ => Validated(tables),
        };
    }

    private int Validated(List<CatalogTable> tables)
    {
        output.WriteLine($"{tables.Count} tables are free of faults.");
        return Done;
    }

    private int Write(string root, List<GeneratedFile> files)
    {
        foreach (GeneratedFile file in files)
        {
            output.WriteLine(file.Write(root) ? $"{file.Path}: written" : $"{file.Path}: up to date");
        }

        foreach (string path in Leftovers.Find(root, files))
        {
            File.Delete(Path.Combine(root, path));
            output.WriteLine($"{path}: deleted");
        }

        return Done;
    }

    private int Check(string root, List<GeneratedFile> files)
    {
        List<GeneratedFile> stale = [.. files.Where(file => !file.IsCurrent(root))];
        foreach (GeneratedFile file in stale)
        {
            error.WriteLine($"{file.Path}: out of date");
        }

        List<string> leftovers = Leftovers.Find(root, files);
        foreach (string path in leftovers)
        {
            error.WriteLine($"{path}: no table has this code");
        }

        if (stale.Count + leftovers.Count > 0)
        {
            error.WriteLine($"Refresh with: {RefreshCommand}");
            return Stale;
        }

        output.WriteLine($"{files.Count} generated files are up to date.");
        return Done;
    }
}
