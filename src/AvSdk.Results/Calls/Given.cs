using System.Runtime.CompilerServices;

namespace AvSdk.Results;

/// <summary>Refuses an argument that was not given, by its name, before anything is called.</summary>
internal static class Given
{
    /// <returns>The argument.</returns>
    public static T Check<T>(T argument, [CallerArgumentExpression(nameof(argument))] string? name = null) =>
        argument is null ? throw new ArgumentNullException(name) : argument;
}
