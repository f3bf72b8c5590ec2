namespace System.Diagnostics;

/// <summary>Keeps a throw helper out of stack traces where the runtime honours it.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct
)]
internal sealed class StackTraceHiddenAttribute : Attribute;
