using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers;

internal static class TypeSymbolExtensions
{
    public static bool IsOrDerivesFrom(this ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is Task or ValueTask, with or without a value.</summary>
    public static bool IsTask(this ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask" }
        && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>What a task brings; null for one without a value, and for anything that is no task.</summary>
    public static ITypeSymbol? FindAwaited(this ITypeSymbol? type) =>
        type.IsTask() && type is INamedTypeSymbol { TypeArguments: { Length: 1 } brought } ? brought[0] : null;
}
