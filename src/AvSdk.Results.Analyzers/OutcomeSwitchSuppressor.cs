using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// Silences CS8509 on a switch expression over an <c>AvOutcome</c> that handles every case. The compiler cannot know that
/// the hierarchy is closed before C# 15; this suppressor does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutcomeSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor EveryCaseIsHandled = new(
        id: "AVSUP001",
        suppressedDiagnosticId: "CS8509",
        justification: "The switch expression handles every case of AvOutcome, and no other case can be declared."
    );

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        ImmutableArray.Create(EveryCaseIsHandled);

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (OutcomeHierarchy.Find(context.Compilation) is not { } hierarchy)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (
                FindSwitch(context, diagnostic) is { } operation
                && new OutcomeSwitch(operation, hierarchy).HandlesEveryCase()
            )
            {
                context.ReportSuppression(Suppression.Create(EveryCaseIsHandled, diagnostic));
            }
        }
    }

    private static ISwitchExpressionOperation? FindSwitch(SuppressionAnalysisContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        // The compiler reports on the keyword: its parent is the right switch even where one stands inside another.
        var keyword = tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start);
        return keyword.Parent is SwitchExpressionSyntax node
            ? context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) as ISwitchExpressionOperation
            : null;
    }
}
