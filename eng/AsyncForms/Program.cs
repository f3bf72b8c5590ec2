using AvSdk.AsyncForms;
using AvSdk.CatalogTool;

string? root = RepositoryRoot.Find(Environment.CurrentDirectory);
if (root is null || args is not ["write" or "check"])
{
    Console.Error.WriteLine("usage, within the repository: dotnet run --project eng/AsyncForms -- write|check");
    return 2;
}

int stale = 0;
var written = new HashSet<string>();
foreach (IGrouping<string, Verb> verbs in Verbs.All.GroupBy(static verb => verb.Name))
{
    GeneratedFile file = FormWriter.Write(verbs.Key, verbs);
    written.Add(Path.GetFullPath(file.Path, root));
    if (args[0] == "write")
    {
        Console.WriteLine(file.Write(root) ? $"{file.Path}: written" : $"{file.Path}: up to date");
    }
    else if (!file.IsCurrent(root))
    {
        Console.Error.WriteLine($"{file.Path}: out of date; dotnet run --project eng/AsyncForms -- write");
        stale++;
    }
}

// A verb that was renamed, or has gone, leaves its file behind.
foreach (string path in Directory.GetFiles(Path.Combine(root, FormWriter.Folder), "*.g.cs"))
{
    if (written.Contains(path))
    {
        continue;
    }

    string name = Path.GetRelativePath(root, path);
    if (args[0] == "write")
    {
        File.Delete(path);
        Console.WriteLine($"{name}: deleted, for no verb has it");
    }
    else
    {
        Console.Error.WriteLine($"{name}: no verb has it; dotnet run --project eng/AsyncForms -- write");
        stale++;
    }
}

return stale == 0 ? 0 : 1;
