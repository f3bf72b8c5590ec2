using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AvSdk.Results.Analyzers.Tests;

/// <summary>A piece of a consumer's code, compiled with and without the suppressor.</summary>
internal sealed record Snippet(string Source)
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public string Hierarchy { get; init; } = HierarchySource.Text;

    /// <summary>What stands above everything else in the snippet's file.</summary>
    public string Header { get; init; } = "";

    /// <summary>Puts the hierarchy into the snippet's own compilation; a consumer has it from an assembly.</summary>
    public bool HierarchyIsInSource { get; init; }

    public bool WarningsAreErrors { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.Default;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>A method that switches over its parameter, named <c>it</c>.</summary>
    public static Snippet OfArms(string arms, string type = "AvOutcome") =>
        new($"class C {{ object M({type} it, bool b) => it switch {{ {arms} }}; }}");

    /// <summary>The warnings and errors that are left: CS8509 with the expression switched over, others as they print.</summary>
    public async Task<string[]> CompileAsync(params DiagnosticAnalyzer[] analyzers)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CreateCompilation();
        var diagnostics =
            analyzers.Length == 0
                ? compilation.GetDiagnostics(cancellation)
                : await compilation.WithAnalyzers([.. analyzers]).GetAllDiagnosticsAsync(cancellation);
        return
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(Describe),
        ];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var root = diagnostic.Location.SourceTree?.GetRoot();
        return
            diagnostic.Id == "CS8509" && root?.FindNode(diagnostic.Location.SourceSpan) is SwitchExpressionSyntax node
            ? $"CS8509 {node.GoverningExpression}"
            : diagnostic.ToString();
    }

    private CSharpCompilation CreateCompilation()
    {
        var hierarchy = Compile("AvSdk.Results", Hierarchy);
        var snippet = Compile("Snippet", $"{Header}using AvSdk.Results;\n{Source}");
        return HierarchyIsInSource
            ? snippet.AddSyntaxTrees(hierarchy.SyntaxTrees)
            : snippet.AddReferences(Emit(hierarchy));
    }

    private CSharpCompilation Compile(string name, string text) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(Language))],
            Framework,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: Nullable,
                generalDiagnosticOption: WarningsAreErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default
            )
        );

    private static PortableExecutableReference Emit(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }
}
