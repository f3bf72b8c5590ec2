using System.Runtime.CompilerServices;

namespace AvSdk.Interop.Tests;

/// <summary>As <see cref="NativeFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    /// <summary>Makes the attribute of a test.</summary>
    public NativeTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = new NativeFactAttribute().Skip;
}
