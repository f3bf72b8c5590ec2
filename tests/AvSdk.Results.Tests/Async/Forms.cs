using System.Reflection;

namespace AvSdk.Results.Tests.Async;

/// <summary>The verbs of the two results and their asynchronous forms, as the assembly has them.</summary>
internal static class Forms
{
    private static readonly string[] NoVerbs =
    [
        .. typeof(object).GetMethods().Select(static method => method.Name),
        "Deconstruct", // An out parameter has no asynchronous form,
        "TryGetValue", // nor has this one.
    ];

    /// <summary>Those that are not twins with a state: with static functions and awaits, a closure is not what costs.</summary>
    public static IEnumerable<MethodInfo> Verbs => Methods.Where(static method => !HasState(method));

    /// <summary>The twins with a state.</summary>
    public static IEnumerable<MethodInfo> Twins => Methods.Where(HasState);

    public static IEnumerable<MethodInfo> Asynchronous =>
        typeof(AvResultAsync).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    /// <summary>
    /// Whether a function only picks or makes a value, and so has no asynchronous form: the select of query syntax, and the
    /// error of Ensure. The guide names these two.
    /// </summary>
    public static bool IsAlwaysSynchronous(ParameterInfo parameter) =>
        !typeof(Delegate).IsAssignableFrom(parameter.ParameterType)
        || parameter.Name is "selector"
        || (parameter.Name, parameter.Member.Name.Replace("Async", "")) is ("error", "Ensure");

    /// <summary>A name that is the same for the same type of two methods, type parameters by their names.</summary>
    public static string NameOf(Type type) =>
        type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : type.Name;

    public static string SignatureOf(MethodInfo method) =>
        $"{NameOf(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Where(static p => p.ParameterType != typeof(AvAsyncForm)).Select(static p => NameOf(p.ParameterType)))})";

    private static IEnumerable<MethodInfo> Methods =>
        ((Type[])[typeof(AvResult), typeof(AvResult<>)])
            .SelectMany(static type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(static method =>
                !method.IsSpecialName
                && !NoVerbs.Contains(method.Name)
                && method.GetCustomAttribute<ObsoleteAttribute>() is null
            );

    private static bool HasState(MethodInfo method) =>
        method.GetGenericArguments().Any(static type => type.Name is "TState" or "TInput");
}
