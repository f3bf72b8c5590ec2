using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// The cases of <c>AvOutcome</c>, read from the assembly that declares it: a list of names here would go stale on the day a
/// case is added, and a switch that lacks the new case would stay silent.
/// </summary>
internal sealed class OutcomeHierarchy
{
    private readonly INamedTypeSymbol _root;
    private readonly List<INamedTypeSymbol> _leaves;

    private OutcomeHierarchy(INamedTypeSymbol root, List<INamedTypeSymbol> leaves)
    {
        _root = root;
        _leaves = leaves;
    }

    /// <summary>Null when the compilation has no <c>AvOutcome</c>, or has one that others can derive from.</summary>
    public static OutcomeHierarchy? Find(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("AvSdk.Results.AvOutcome") is not { } root)
        {
            return null;
        }

        var family = TypesIn(root.ContainingAssembly.GlobalNamespace)
            .Where(type => type.IsOrDerivesFrom(root))
            .ToList();
        return family.TrueForAll(IsClosed) ? new(root, [.. family.Where(type => type.IsSealed)]) : null;
    }

    /// <summary>The leaves that a value of the given type can be; none for a type such as object, which others share.</summary>
    public List<INamedTypeSymbol> LeavesOf(ITypeSymbol type) =>
        type.IsOrDerivesFrom(_root) ? _leaves.FindAll(leaf => leaf.IsOrDerivesFrom(type)) : [];

    private static bool IsClosed(INamedTypeSymbol type) =>
        type.IsSealed
        || type.IsAbstract
            && type.InstanceConstructors.All(static constructor =>
                constructor.DeclaredAccessibility
                    is Accessibility.Private
                        or Accessibility.Internal
                        or Accessibility.ProtectedAndInternal
            );

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(static member =>
                member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member)
            );
}
