using System.Globalization;
using AvSdk.Resilience;
using AvSdk.Results;
using AvSdk.Results.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AvSdk.Docs.Tests;

/// <summary>
/// Compiles a block of a page as a program of a user's: C# 14, nullable, warnings as errors, against the libraries as they
/// were built, and with the suppressor that comes with their package.
/// </summary>
/// <remarks>
/// A block is a file: statements are top-level statements, so that whole programs, types and single lines are all taken as
/// they stand. What it uses without declaring it comes from <c>Prelude.cs</c>. A block with using lines of its own gets no
/// others than any project's implicit ones; a block without any gets those of the libraries.
/// </remarks>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] References = [.. Framework().Concat(Libraries()).Select(Reference)];

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(
        OutputKind.ConsoleApplication,
        nullableContextOptions: NullableContextOptions.Enable,
        generalDiagnosticOption: ReportDiagnostic.Error
    ).WithSpecificDiagnosticOptions([
        // CS0168, CS0219: a snippet shows how a variable is come by, not what is done with it.
        new("CS0168", ReportDiagnostic.Suppress),
        new("CS0219", ReportDiagnostic.Suppress),
        // CS8321: a local function stands for a method that a user calls elsewhere.
        new("CS8321", ReportDiagnostic.Suppress),
    ]);

    private static readonly SyntaxTree[] Prelude =
    [
        Parse("Prelude.cs", ReadPrelude()),
        Parse(
            "ImplicitUsings.cs",
            """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using static Prelude;
            """
        ),
    ];

    private static readonly SyntaxTree LibraryUsings = Parse(
        "LibraryUsings.cs",
        """
        global using AvSdk.Resilience;
        global using AvSdk.Results;
        global using Polly;
        """
    );

    /// <summary>The faults of a block, each with its place on the page; none when it compiles.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(
        string page,
        CodeBlock block,
        CancellationToken cancellationToken
    )
    {
        CSharpCompilation compilation = Compile(page, block);
        IEnumerable<Diagnostic> diagnostics = await compilation
            .WithAnalyzers([new OutcomeSwitchSuppressor()])
            .GetAllDiagnosticsAsync(cancellationToken);
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(Describe),
        ];
    }

    private static CSharpCompilation Compile(string page, CodeBlock block)
    {
        SyntaxTree tree = Parse(page, $"#line {block.Line} \"{page}\"\n{block.Text}\n");
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        bool isProgram = root.Members.OfType<GlobalStatementSyntax>().Any();
        IEnumerable<SyntaxTree> trees = root.Usings.Count > 0 ? [.. Prelude, tree] : [.. Prelude, LibraryUsings, tree];
        return CSharpCompilation.Create(
            "Snippet",
            trees,
            References,
            isProgram ? Options : Options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
        );
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetMappedLineSpan();
        return $"{place.Path}:{place.StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Language, path);

    private static string ReadPrelude()
    {
        using Stream stream = typeof(SnippetCompiler).Assembly.GetManifestResourceStream("Prelude.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
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
        new[] { typeof(AvCall), typeof(AvCoordinator), typeof(Polly.ResiliencePipeline), typeof(OneOf.IOneOf) }.Select(
            type => type.Assembly.Location
        );

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
