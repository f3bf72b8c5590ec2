using System.Runtime.CompilerServices;

namespace AvSdk.Results;

/// <summary>Refuses a function that was not given, by its name, before anything is called.</summary>
internal static class Given
{
    public static void Check(Delegate? function, [CallerArgumentExpression(nameof(function))] string? name = null)
    {
        if (function is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
