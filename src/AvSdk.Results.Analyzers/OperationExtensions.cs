using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

internal static class OperationExtensions
{
    /// <summary><c>wrapper?.Stop()</c>: what is called when there is a wrapper.</summary>
    public static IOperation WhenNotNull(this IOperation operation) =>
        operation is IConditionalAccessOperation { WhenNotNull: var called } ? called.WhenNotNull() : operation;
}
