using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// Warns where a result or a task is taken for a value: a success around a failure looks like a success, and a task that is
/// a value is not awaited.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "AVSDK003",
        title: "The value is itself a result or a task",
        messageFormat: "'{0}' takes '{1}' for a value, so {2}",
        category: "Usage",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A success whose value is a result hides the failure that this may be; a task that is a value is not awaited."
    );

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("AvSdk.Results.AvResult") is { } plain)
            {
                start.RegisterOperationAction(
                    context => Analyze(context, plain.ContainingAssembly),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, IAssemblySymbol library)
    {
        // The type of the value is the last: Map<TState, TOut>, MapAsync<T, TOut>, Success<T>.
        if (
            context.Operation
                is IInvocationOperation { TargetMethod: { TypeArguments: { Length: > 0 } types } method } call
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, library)
            && FindFault(method.Name, types[types.Length - 1], library) is { } fault
            && !IsWrittenOut(call.Syntax)
        )
        {
            string type = types[types.Length - 1].ToMinimalDisplayString(call.SemanticModel!, call.Syntax.SpanStart);
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name, type, fault));
        }
    }

    // Success<AvResult>(…): then it is meant.
    private static bool IsWrittenOut(SyntaxNode call) =>
        call
            is InvocationExpressionSyntax
            {
                Expression: GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax }
            };

    private static string? FindFault(string member, ITypeSymbol value, IAssemblySymbol library)
    {
        bool isTask = value.IsTask();
        bool isResult = IsResult(value.FindAwaited() ?? value);
        return member switch
        {
            // A result is a value like any other there: it comes back from the SDK's thread.
            "InvokeAsync" when isTask =>
                "nobody awaits it; await it within an async function, or return its AsTask(), which InvokeAsync awaits",
            "Success" when isTask => "nobody awaits it; await it first",
            "Success" when isResult => "a failure in it looks like a success; return it as it is",
            "Map" or "MapAsync" or "Select" when isResult =>
                "a failure in it looks like a success; use Bind, or BindAsync where it comes by a task",
            "Map" or "MapAsync" or "Select" when isTask => "nobody awaits it; use MapAsync, which awaits one",
            _ => null,
        };

        bool IsResult(ITypeSymbol type) =>
            type.Name == "AvResult" && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, library);
    }
}
