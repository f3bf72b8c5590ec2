using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers;

internal sealed class NullValue : SwitchedValue
{
    public static readonly NullValue Instance = new();

    public override Verdict IsOfType(ITypeSymbol type) => Verdict.Never;

    public override Verdict IsConstant(object? constant) => constant is null ? Verdict.Always : Verdict.Never;
}
