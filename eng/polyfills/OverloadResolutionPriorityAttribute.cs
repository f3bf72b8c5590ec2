#if !NET9_0_OR_GREATER
namespace System.Runtime.CompilerServices;

/// <summary>Lets an overload step back behind the others.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property)]
internal sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
#endif
