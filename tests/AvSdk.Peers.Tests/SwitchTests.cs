using AvSdk.Results.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AvSdk.Peers.Tests;

/// <summary>What the compiler says to a switch that handles every case there is.</summary>
public class SwitchTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly string[] Statuses =
    [
        .. Enum.GetNames<Ardalis.Result.ResultStatus>().Select(static name => $"Ardalis.Result.ResultStatus.{name}"),
    ];

    [Fact]
    public async Task AvSdkResults_HasNoWarning() =>
        Assert.Empty(
            await WarningsOfAsync(
                "AvSdk.Results.AvResult<int>",
                "Outcome",
                "AvSdk.Results.AvSuccess",
                "AvSdk.Results.AvStateError",
                "AvSdk.Results.AvError"
            )
        );

    [Fact]
    public async Task OneOf_IsWarnedOf_OverItsValue_AndOverItsIndex()
    {
        Assert.Equal(["CS8509"], await WarningsOfAsync("OneOf.OneOf<int, string>", "Value", "int", "string"));
        Assert.Equal(["CS8509"], await WarningsOfAsync("OneOf.OneOf<int, string>", "Index", "0", "1"));
    }

    [Fact]
    public async Task ArdalisResult_IsWarnedOf_OverItsStatus() =>
        Assert.Equal(["CS8524"], await WarningsOfAsync("Ardalis.Result.Result<int>", "Status", Statuses));

    [Fact]
    public async Task LanguageExt_IsWarnedOf_OverItsCase() =>
        Assert.Equal(
            ["CS8509"],
            await WarningsOfAsync("LanguageExt.Fin<int>", "Case", "int", "LanguageExt.Common.Error")
        );

    private static async Task<IEnumerable<string>> WarningsOfAsync(string type, string property, params string[] cases)
    {
        string arms = string.Concat(cases.Select(static (name, index) => $"{name} => {index}, "));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Switch",
            [CSharpSyntaxTree.ParseText($"class C {{ int M({type} r) => r.{property} switch {{ {arms}}}; }}")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        return (
            await compilation
                .WithAnalyzers([new OutcomeSwitchSuppressor()])
                .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken)
        )
            .Where(static diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .Select(static diagnostic => diagnostic.Id);
    }
}
