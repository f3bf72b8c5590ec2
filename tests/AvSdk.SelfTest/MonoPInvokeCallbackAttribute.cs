namespace AvSdk.SelfTest;

/// <summary>IL2CPP and Mono's AOT look for an attribute of this name, whoever declares it; Unity has it as AOT.MonoPInvokeCallback.</summary>
/// <param name="type">The delegate.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoPInvokeCallbackAttribute(Type type) : Attribute
{
    /// <summary>The delegate.</summary>
    public Type Type { get; } = type;
}
