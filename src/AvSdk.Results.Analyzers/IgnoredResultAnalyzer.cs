using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// Warns where a call's result is dropped: the int that said that it failed would go unseen, as it did before there were
/// results.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredResultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "AVSDK002",
        title: "The result is not looked at",
        messageFormat: "'{0}' returns whether it worked, and nobody looks; use the result, throw it (ThrowIfFailed), or write '_ =' before the call where a failure does not matter",
        category: "Usage",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A result that is dropped hides a failure. Where that is meant, a discard says so."
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
            if (
                start.Compilation.GetTypeByMetadataName("AvSdk.Results.AvResult") is { } plain
                && start.Compilation.GetTypeByMetadataName("AvSdk.Results.AvResult`1") is { } valued
            )
            {
                start.RegisterOperationAction(
                    context => Analyze(context, plain, valued),
                    OperationKind.ExpressionStatement
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol plain, INamedTypeSymbol valued)
    {
        IOperation statement = ((IExpressionStatementOperation)context.Operation).Operation;
        IOperation value = statement.WhenNotNull();
        IOperation call = value is IAwaitOperation awaited ? Unwrapped(awaited.Operation).WhenNotNull() : value;
        if (
            call is IInvocationOperation { TargetMethod: var method } invocation
            && (
                IsOneOf(value.Type, plain, valued)
                || (IsOneOf(value.Type.FindAwaited(), plain, valued) && !IsSeenByTheCompiler(context, method))
            )
            && !IsTap(method, plain)
            && !MockSetup.Contains(invocation)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, statement.Syntax.GetLocation(), method.Name));
        }
    }

    // await call().ConfigureAwait(false): it is the call that matters.
    private static IOperation Unwrapped(IOperation awaited) =>
        awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance }
            ? instance
            : awaited;

    // A task that nobody awaits is CS4014, but only in an async function or from one of the same program.
    private static bool IsSeenByTheCompiler(OperationAnalysisContext context, IMethodSymbol called)
    {
        for (IOperation? parent = context.Operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation { Symbol: var lambda }:
                    return lambda.IsAsync || called.IsAsync;
                case ILocalFunctionOperation { Symbol: var local }:
                    return local.IsAsync || called.IsAsync;
            }
        }

        return called.IsAsync || context.ContainingSymbol is IMethodSymbol { IsAsync: true };
    }

    private static bool IsOneOf(ITypeSymbol? type, INamedTypeSymbol plain, INamedTypeSymbol valued) =>
        SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, plain)
        || SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, valued);

    // A chain that ends in a Tap has done with its result what there was to do.
    private static bool IsTap(IMethodSymbol method, INamedTypeSymbol plain) =>
        method.Name is "Tap" or "TapError" or "TapAsync" or "TapErrorAsync"
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, plain.ContainingAssembly);
}
