using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Results.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AvSdk.Docs.Tests;

/// <summary>
/// Compiles a block of a page as a program of a user's: C# 14 (Unity's page: C# 9), nullable, warnings as errors, against the
/// libraries as they were built, with the suppressor that comes with their package and the generator of LibraryImport.
/// </summary>
/// <remarks>
/// A block is a file: statements are top-level statements, so that whole programs, types and single lines are all taken as
/// they stand. What it uses without declaring it comes from <c>Prelude.cs</c>. A block with using lines of its own gets no
/// others than any project's implicit ones; a block without any gets those of the libraries.
/// </remarks>
internal static class SnippetCompiler
{
    private const string UnityPage = "docs/guide/unity-and-net-framework.md";

    // Its reader writes a test project, which refers to more than a program does.
    private const string TestingPage = "docs/guide/testing.md";

    // It shows a whole test, and so needs a framework for tests.
    private const string TestingReadme = "src/AvSdk.Testing/README.md";

    private static readonly CSharpParseOptions CSharp14 = new(LanguageVersion.CSharp14);
    private static readonly CSharpParseOptions CSharp9 = new(LanguageVersion.CSharp9);

    private static readonly MetadataReference[] References = [.. Framework().Concat(Libraries()).Select(Reference)];

    private static readonly MetadataReference[] TestFramework =
    [
        Reference(typeof(FactAttribute).Assembly.Location),
        Reference(typeof(Assert).Assembly.Location),
    ];

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.ConsoleApplication,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true, // Function pointers, on the page about P/Invoke.
        generalDiagnosticOption: ReportDiagnostic.Error
    ).WithSpecificDiagnosticOptions([
        // CS0168, CS0219: a snippet shows how a variable is come by, not what is done with it.
        new("CS0168", ReportDiagnostic.Suppress),
        new("CS0219", ReportDiagnostic.Suppress),
        // CS8321: a local function stands for a method that a user calls elsewhere.
        new("CS8321", ReportDiagnostic.Suppress),
    ]);

    private static readonly string[] ImplicitUsings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
        "static Prelude",
    ];

    private static readonly string[] LibraryUsings = ["AvSdk.Resilience", "AvSdk.Results", "Polly"];
    private static readonly string[] TestUsings = ["AvSdk.Testing"];

    private static readonly string PreludeText = ReadPrelude();

    private static readonly ISourceGenerator LibraryImports = LoadLibraryImportGenerator();

    /// <summary>The faults of a block, each with its place on the page; none when it compiles.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(
        string page,
        CodeBlock block,
        CancellationToken cancellationToken
    )
    {
        CSharpCompilation compilation = Compile(page, block);
        CSharpGeneratorDriver
            .Create([LibraryImports], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(
                compilation,
                out Compilation whole,
                out ImmutableArray<Diagnostic> generated,
                cancellationToken
            );
        IEnumerable<Diagnostic> diagnostics = await whole
            .WithAnalyzers([
                new OutcomeSwitchSuppressor(),
                new AsyncVoidAnalyzer(),
                new IgnoredResultAnalyzer(),
                new ValueAnalyzer(),
            ])
            .GetAllDiagnosticsAsync(cancellationToken);
        return
        [
            .. diagnostics
                .Concat(generated)
                .Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(Describe),
        ];
    }

    private static CSharpCompilation Compile(string page, CodeBlock block)
    {
        CSharpParseOptions language = page == UnityPage ? CSharp9 : CSharp14;
        SyntaxTree tree = Parse(language, page, $"#line {block.Line} \"{page}\"\n{block.Text}\n");
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        bool isProgram = root.Members.OfType<GlobalStatementSyntax>().Any();
        string[] own = [.. root.Usings.Select(static line => line.Name!.ToString())];
        string[] usings =
            own.Length > 0 ? [.. ImplicitUsings.Except(own)]
            : page == TestingPage ? [.. ImplicitUsings, .. LibraryUsings, .. TestUsings]
            : [.. ImplicitUsings, .. LibraryUsings];
        SyntaxTree[] trees =
            language == CSharp14
                ? [tree, Parse(language, "ImplicitUsings.cs", Lines(usings, "global using"))]
                // C# 9 has no global usings: they stand in the block's own file.
                : [Parse(language, page, $"{Lines(usings, "using")}{tree}")];
        return CSharpCompilation.Create(
            "Snippet",
            [.. trees, Parse(language, "Prelude.cs", PreludeText)],
            page == TestingReadme ? [.. References, .. TestFramework] : References,
            isProgram ? Options : Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
        );
    }

    private static string Lines(string[] usings, string keyword) =>
        string.Concat(usings.Select(name => $"{keyword} {name};\n"));

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static SyntaxTree Parse(CSharpParseOptions language, string path, string text) =>
        CSharpSyntaxTree.ParseText(text, language, path);

    private static string ReadPrelude()
    {
        using Stream stream = typeof(SnippetCompiler).Assembly.GetManifestResourceStream("Prelude.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // From the SDK's own folder, where what it needs of its own lies beside it; the compiler is that of the tests.
    private static ISourceGenerator LoadLibraryImportGenerator()
    {
        string path = RepositoryFiles.Metadata("LibraryImportGenerator");
        Type type = Assembly.LoadFrom(path).GetType("Microsoft.Interop.LibraryImportGenerator", throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
    }

    // Only the framework and what the packages bring: the test platform is loaded here too, and a user has none of it.
    private static IEnumerable<string> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder);
    }

    private static IEnumerable<string> Libraries() =>
        new[]
        {
            typeof(AvCall),
            typeof(AvCoordinator),
            typeof(Polly.ResiliencePipeline),
            typeof(OneOf.IOneOf),
            typeof(Microsoft.Extensions.Logging.ILogger),
            typeof(Microsoft.Extensions.Configuration.IConfiguration),
            typeof(Microsoft.Extensions.Configuration.ConfigurationManager),
            typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection),
            typeof(Microsoft.Extensions.Options.IOptions<>),
            typeof(Microsoft.Extensions.Hosting.IHost),
            typeof(Microsoft.Extensions.Hosting.Host),
            typeof(AvSdk.Testing.FakeAvSdk),
            typeof(Microsoft.Extensions.Time.Testing.FakeTimeProvider),
            typeof(NSubstitute.Substitute),
        }.Select(type => type.Assembly.Location);

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
