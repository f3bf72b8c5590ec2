using AvSdk.Results.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AvSdk.Consumers.CSharp14.MustNotCompile;

/// <summary>Statements of a consumer, compiled against the libraries as they were built.</summary>
internal static class Snippet
{
    // The framework and the libraries, as this process has them. The types of ISdk stand for the user's own.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable
    );

    /// <summary>The ids of the warnings and errors of statements, in the body of an async method.</summary>
    public static Task<string> CompileAsync(string statements, bool withAnalyzers = true) =>
        CompileFileAsync(
            $$"""
            class C
            {
                static async Task M(ISdk sdk, IGme gme, AvResult r, AvCompletionSlot slot, ResiliencePipeline<AvResult> pipeline, CancellationToken ct)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """,
            withAnalyzers
        );

    /// <summary>The ids of the warnings and errors of a whole file.</summary>
    public static async Task<string> CompileFileAsync(string file, bool withAnalyzers = true)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string text = $"{Usings}\n{file}\n{UsersTypes}";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(text, new(LanguageVersion.CSharp14), cancellationToken: cancellation)],
            References,
            Options
        );
        IEnumerable<Diagnostic> diagnostics = withAnalyzers
            ? await compilation
                .WithAnalyzers([new OutcomeSwitchSuppressor(), new AsyncVoidAnalyzer()])
                .GetAllDiagnosticsAsync(cancellation)
            : compilation.GetDiagnostics(cancellation);
        return string.Join(' ', diagnostics.Where(IsSeen).Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    private static bool IsSeen(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed;

    private const string Usings = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using AvSdk.Results;
        using AvSdk.Resilience;
        using Polly;
        """;

    private const string UsersTypes = """
        delegate void Callback(int result, string info);
        delegate void UploadCallback(int code, string file, string id);

        interface ISdk
        {
            event Action<int> OnLevel;
            int StopContext();
            int EnterRoom(int room, Callback done);
            void EnterRoomVoid(int room, Callback done);
            int Upload(string path, UploadCallback done);
        }

        interface IGme
        {
            event Action OnExitRoomComplete;
            event Callback OnEnterRoomComplete;
            event UploadCallback OnUploadFileComplete;
            int EnterRoom(string room);
            void EnterRoomVoid(string room);
        }
        """;
}
