namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler pass the source text of an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
