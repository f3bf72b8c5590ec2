using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers;

/// <summary>An instance of exactly one leaf, of which one member's value may be known as well.</summary>
internal sealed class OutcomeValue(INamedTypeSymbol leaf, ISymbol? knownMember = null, SwitchedValue? known = null)
    : SwitchedValue
{
    public override Verdict IsOfType(ITypeSymbol type)
    {
        if (leaf.IsOrDerivesFrom(type) || leaf.AllInterfaces.Contains(type, SymbolEqualityComparer.Default))
        {
            return Verdict.Always;
        }

        // An interface may still fit through variance, a type parameter through what it stands for.
        return type.TypeKind is TypeKind.Class ? Verdict.Never : Verdict.Unknown;
    }

    public override Verdict IsConstant(object? constant) => constant is null ? Verdict.Never : Verdict.Unknown;

    public override SwitchedValue Read(ISymbol member) =>
        known is not null && SymbolEqualityComparer.Default.Equals(member, knownMember) ? known : Unknown;
}
