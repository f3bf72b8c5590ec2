using System.Reflection;
using Microsoft.Coyote;
using Microsoft.Coyote.Rewriting;

namespace AvSdk.Resilience.Tests.Exploration;

/// <summary>Coyote's rewriting of assemblies, which is public in its command-line tool only.</summary>
internal static class CoyoteRewriting
{
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Run(string source, string target, string[] names)
    {
        MethodInfo run = typeof(RewritingEngine)
            .GetMethods(Any)
            .Single(static method => method is { Name: "Run", IsStatic: true });
        ParameterInfo[] parameters = run.GetParameters(); // Options, configuration, log, profiler.
        var configuration = Configuration.Create();
        run.Invoke(
            null,
            [
                Options(parameters[0].ParameterType, source, target, names),
                configuration,
                Make(parameters[2].ParameterType, configuration, false),
                Make(parameters[3].ParameterType),
            ]
        );
    }

    private static object Options(Type type, string source, string target, string[] names)
    {
        object options = type.GetMethod("Create", Any)!.Invoke(null, null)!;
        Set("AssembliesDirectory", source);
        Set("OutputDirectory", target);
        Set("AssemblyPaths", new HashSet<string>(names.Select(name => Path.Combine(source, name + ".dll"))));
        Set(
            "DependencySearchPaths",
            new List<string> { AppContext.BaseDirectory, Path.GetDirectoryName(typeof(object).Assembly.Location)! }
        );
        return options;

        void Set(string property, object value) => type.GetProperty(property, Any)!.SetValue(options, value);
    }

    private static object Make(Type type, params object[] arguments) =>
        Activator.CreateInstance(type, Any, binder: null, arguments, culture: null)!;
}
