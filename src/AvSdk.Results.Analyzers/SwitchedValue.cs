using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers;

/// <summary>What is known of a value that meets a pattern. This one: nothing. The others derive from it.</summary>
internal class SwitchedValue
{
    public static readonly SwitchedValue Unknown = new();

    /// <summary>The answer to a type test. Null fails every one.</summary>
    public virtual Verdict IsOfType(ITypeSymbol type) => Verdict.Unknown;

    public virtual Verdict IsConstant(object? constant) => Verdict.Unknown;

    public virtual SwitchedValue Read(ISymbol member) => Unknown;
}
