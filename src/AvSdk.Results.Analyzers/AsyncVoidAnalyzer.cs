using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// Reports an asynchronous function where a member of these libraries takes a delegate that returns nothing. An async one
/// would become <c>async void</c>, whose exceptions end the process; of one that is a call, the task would be dropped.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> Libraries = ImmutableHashSet.Create(
        "AvSdk.Results",
        "AvSdk.Resilience",
        "AvSdk.Testing"
    );

    private static readonly DiagnosticDescriptor Rule = new(
        id: "AVSDK001",
        title: "An asynchronous function is not awaited here",
        messageFormat: "'{0}' takes a function that returns nothing for '{1}', so {2}; use the form that ends in Async and give it a function that returns a task, or one that is not asynchronous",
        category: "Usage",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A delegate that returns nothing turns an async lambda into async void, and drops the task that another lambda brings. The verbs of results have forms that end in Async and await their functions; a callback of the SDK completes its operation and leaves the rest to the code that awaits it."
    );

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.DelegateCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (
            creation.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true }
            && FindFault(creation.Target) is { } fault
            && FindTaker(creation) is var (member, parameter)
            && Libraries.Contains(member.ContainingAssembly?.Name ?? "")
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, creation.Syntax.GetLocation(), member.Name, parameter.Name, fault)
            );
        }
    }

    private static string? FindFault(IOperation target) =>
        target switch
        {
            IAnonymousFunctionOperation { Symbol.IsAsync: true }
            or IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } } =>
                "this one would become async void: nobody awaits it, and its exceptions end the process",
            IAnonymousFunctionOperation lambda when DropsTask(lambda) =>
                "the task of this one is dropped: nobody awaits it, and a failure or an exception goes unseen",
            _ => null,
        };

    // x => SaveAsync(x). An assignment keeps the task, and "_ =" says that it is dropped on purpose; a statement in a block is
    // AVSDK002's business, and the compiler's.
    private static bool DropsTask(IAnonymousFunctionOperation lambda) =>
        lambda.Syntax is LambdaExpressionSyntax { ExpressionBody: not null }
        && lambda.Body.Operations[0]
            is IExpressionStatementOperation { Operation: not IAssignmentOperation and var value }
        && value.WhenNotNull().Type.IsTask();

    /// <summary>Who gets the delegate: a method and its parameter, or a property. Not an event, whose handlers may be async void.</summary>
    private static (ISymbol Member, ISymbol Parameter)? FindTaker(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IArgumentOperation { Parameter: { } parameter } => (parameter.ContainingSymbol, parameter),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => (
                property,
                property
            ),
            _ => null,
        };
    }
}
