using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AvSdk.Interop.Tests;

/// <summary>
/// A test that calls the C library; skipped, and why is said, where there is no compiler to build it. Where there is one, a
/// library that does not load fails the test.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    private static readonly bool IsLoaded = NativeLibrary.TryLoad(
        "avsim",
        typeof(NativeFactAttribute).Assembly,
        DllImportSearchPath.AssemblyDirectory,
        out _
    );

    // As the build looks for it.
    private static readonly bool HasCompiler =
        !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(static folder => File.Exists(Path.Combine(folder, "cc")));

    /// <summary>Makes the attribute of a test.</summary>
    public NativeFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!IsLoaded && !HasCompiler)
        {
            Skip = "the C library was not built: no C compiler (cc) was found";
        }
    }
}
