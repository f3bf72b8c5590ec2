namespace System.Diagnostics.CodeAnalysis;

/// <summary>Which members of a type must survive trimming; only <see cref="All"/> is used here.</summary>
[Flags]
internal enum DynamicallyAccessedMemberTypes
{
    None = 0,
    All = -1,
}

/// <summary>A type's members are needed although no code names them.</summary>
[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Field | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class DynamicDependencyAttribute(DynamicallyAccessedMemberTypes memberTypes, Type type) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;

    public Type Type { get; } = type;
}

/// <summary>The members of whatever type stands for a type parameter are needed.</summary>
[AttributeUsage(AttributeTargets.GenericParameter)]
internal sealed class DynamicallyAccessedMembersAttribute(DynamicallyAccessedMemberTypes memberTypes) : Attribute
{
    public DynamicallyAccessedMemberTypes MemberTypes { get; } = memberTypes;
}

/// <summary>Says why a warning of the trimmer does not apply.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class UnconditionalSuppressMessageAttribute(string category, string checkId) : Attribute
{
    public string Category { get; } = category;

    public string CheckId { get; } = checkId;

    public string? Justification { get; set; }
}
