using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AvSdk.Results.Analyzers;

/// <summary>
/// Calls that are not made but described, to NSubstitute: after <c>Received()</c> and its like, and within what
/// <c>When(…)</c> and <c>Received.InOrder(…)</c> take.
/// </summary>
internal static class MockSetup
{
    public static bool Contains(IInvocationOperation call)
    {
        if (call.Instance is IInvocationOperation { TargetMethod: var before } && IsOfNSubstitute(before))
        {
            return true;
        }

        for (IOperation? parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (
                parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var taker } }
                && IsOfNSubstitute(taker)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfNSubstitute(IMethodSymbol method)
    {
        INamespaceSymbol? outermost = method.ContainingNamespace;
        while (outermost?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            outermost = outer;
        }

        return outermost?.Name == "NSubstitute";
    }
}
