using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>Holds a pattern against a value. A pattern that is not understood is <see cref="Verdict.Unknown" />.</summary>
internal static class PatternTest
{
    public static Verdict Run(IPatternOperation pattern, SwitchedValue value) =>
        pattern switch
        {
            IDiscardPatternOperation => Verdict.Always,
            IDeclarationPatternOperation { MatchesNull: true } => Verdict.Always, // var x
            IDeclarationPatternOperation { MatchedType: { } type } => value.IsOfType(type),
            ITypePatternOperation type => value.IsOfType(type.MatchedType),
            IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant } => value.IsConstant(
                constant.Value
            ),
            INegatedPatternOperation not => (Verdict)(-(int)Run(not.Pattern, value)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Greater(
                Run(or.LeftPattern, value),
                Run(or.RightPattern, value)
            ),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and => Lesser(
                Run(and.LeftPattern, value),
                Run(and.RightPattern, value)
            ),
            IRecursivePatternOperation recursive => RunRecursive(recursive, value),
            _ => Verdict.Unknown,
        };

    private static Verdict RunRecursive(IRecursivePatternOperation pattern, SwitchedValue value)
    {
        // A positional part runs a Deconstruct of which nothing is known.
        if (pattern.Syntax is not RecursivePatternSyntax { PositionalPatternClause: null })
        {
            return Verdict.Unknown;
        }

        return pattern
            .PropertySubpatterns.Select(subpattern => RunMember(subpattern, value))
            .Aggregate(value.IsOfType(pattern.MatchedType), Lesser);
    }

    private static Verdict RunMember(IPropertySubpatternOperation subpattern, SwitchedValue value) =>
        Run(
            subpattern.Pattern,
            subpattern.Member is IMemberReferenceOperation { Member: var member }
                ? value.Read(member)
                : SwitchedValue.Unknown
        );

    private static Verdict Lesser(Verdict left, Verdict right) => left < right ? left : right;

    private static Verdict Greater(Verdict left, Verdict right) => left > right ? left : right;
}
