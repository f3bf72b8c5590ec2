using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>Throws. Kept apart so that the callers stay small enough to be inlined, and out of stack traces.</summary>
internal static class AvThrow
{
    [DoesNotReturn]
    [StackTraceHidden]
    public static void For(AvError error) => throw error.ToException();
}
