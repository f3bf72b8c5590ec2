using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Mono.Cecil;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>
/// The library and its scenarios as the explorer needs them: rewritten so that it decides who goes on at each lock and task,
/// with a fault planted where one is wanted, and loaded beside those that the tests themselves run on.
/// </summary>
internal sealed class ExploredAssemblies : AssemblyLoadContext, IDisposable
{
    private static readonly string[] Names = ["AvSdk.Results", "AvSdk.Resilience", "AvSdk.Resilience.Tests"];
    private static readonly Lazy<ExploredAssemblies> Clean = new(() => new ExploredAssemblies(null));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("explored");

    private ExploredAssemblies(Fault? fault)
        : base(isCollectible: true)
    {
        string before = _folder.CreateSubdirectory("before").FullName;
        foreach (string name in Names)
        {
            Prepare(name, fault?.Assembly == name ? fault : null, Path.Combine(before, FileName(name)));
        }

        CoyoteRewriting.Run(before, After, fault is null ? Names : [fault.Assembly]);
        foreach (string name in fault is null ? [] : Names.Where(name => name != fault.Assembly))
        {
            File.Copy(
                Path.Combine(Clean.Value.After, FileName(name)),
                Path.Combine(After, FileName(name)),
                overwrite: true
            );
        }

        Initialize();
    }

    private string After => Path.Combine(_folder.FullName, "after");

    /// <summary>As they are; made once, and kept.</summary>
    public static ExploredAssemblies AsTheyAre => Clean.Value;

    public static ExploredAssemblies With(Fault fault) => new(fault);

    /// <summary>The scenario's <c>Play</c>, in these assemblies.</summary>
    public Action PlayOf(Type scenario) =>
        Load(Names[^1]).GetType(scenario.FullName!, throwOnError: true)!.GetMethod("Play")!.CreateDelegate<Action>();

    public void Dispose()
    {
        Unload();
        _folder.Delete(recursive: true);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Names.Contains(assemblyName.Name)
            ? LoadFromAssemblyPath(Path.Combine(After, FileName(assemblyName.Name!)))
            : null;

    private static string FileName(string name) => name + ".dll";

    private static void Prepare(string name, Fault? fault, string target)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        var reading = new ReaderParameters { AssemblyResolver = resolver, InMemory = true };
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, FileName(name)), reading);
        fault?.PlantInto(module);
        if (name == typeof(AvRun).Assembly.GetName().Name)
        {
            Detour.PlantInto(module);
        }

        module.Write(target);
    }

    private Assembly Load(string name) => LoadFromAssemblyName(new AssemblyName(name));

    // The runtime lets nobody else past a static constructor that the explorer has stopped in the middle.
    private void Initialize()
    {
        foreach (Type type in Names[..^1].SelectMany(name => Load(name).GetTypes()))
        {
            if (!type.ContainsGenericParameters)
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
        }
    }
}
