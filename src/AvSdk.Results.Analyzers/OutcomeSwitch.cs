using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>A switch expression, asked whether its arms leave a case of <c>AvOutcome</c> out.</summary>
internal sealed class OutcomeSwitch(ISwitchExpressionOperation operation, OutcomeHierarchy hierarchy)
{
    // An arm whose guard may say no promises nothing.
    private readonly List<IPatternOperation> _patterns =
    [
        .. operation
            .Arms.Where(static arm => arm.Guard is null or { ConstantValue: { HasValue: true, Value: true } })
            .Select(static arm => arm.Pattern),
    ];

    public bool HandlesEveryCase()
    {
        var leaves = operation.Value.Type is { } type ? hierarchy.LeavesOf(type) : [];
        return leaves.Count > 0 && leaves.TrueForAll(Handles) && (!MayBeNull() || Handles(NullValue.Instance));
    }

    // Where the compiler reports CS8509 it does not go on to CS8655 (null is not handled), so null is our business too.
    // As for the compiler, a test for null in an arm says that null may come.
    private bool MayBeNull() =>
        operation.Syntax is SwitchExpressionSyntax { GoverningExpression: var governing }
        && operation.SemanticModel.GetTypeInfo(governing).Nullability.FlowState is NullableFlowState.MaybeNull;

    private bool Handles(INamedTypeSymbol leaf) =>
        Handles(new OutcomeValue(leaf)) || Flags().Any(flag => HandlesBothWays(leaf, flag));

    private bool HandlesBothWays(INamedTypeSymbol leaf, ISymbol flag) =>
        Handles(new OutcomeValue(leaf, flag, new BooleanValue(true)))
        && Handles(new OutcomeValue(leaf, flag, new BooleanValue(false)));

    private bool Handles(SwitchedValue value) =>
        _patterns.Exists(pattern => PatternTest.Run(pattern, value) is Verdict.Always);

    /// <summary>The bool members that some pattern looks at: an arm for true and one for false make a whole.</summary>
    private IEnumerable<ISymbol> Flags() =>
        _patterns
            .SelectMany(static pattern => pattern.DescendantsAndSelf())
            .OfType<IPropertySubpatternOperation>()
            .Select(static subpattern => subpattern.Member)
            .OfType<IMemberReferenceOperation>()
            .Where(static reference => reference.Type?.SpecialType is SpecialType.System_Boolean)
            .Select(static reference => reference.Member)
            .Distinct(SymbolEqualityComparer.Default)!;
}
