using System.Reflection;
using System.Runtime.CompilerServices;
using AvSdk.Results;

namespace AvSdk.Peers.Tests;

/// <summary>A library of results, by its result with a value.</summary>
internal sealed record Peer(string Name, Type Valued)
{
    public static readonly Peer[] All =
    [
        new("AvSdk.Results", typeof(AvResult<>)),
        new("OneOf", typeof(OneOf.OneOf<,>)),
        new("ErrorOr", typeof(ErrorOr.ErrorOr<>)),
        new("FluentResults", typeof(FluentResults.Result<>)),
        new("CSharpFunctionalExtensions", typeof(CSharpFunctionalExtensions.Result<>)),
        new("Ardalis.Result", typeof(Ardalis.Result.Result<>)),
        new("LanguageExt.Core", typeof(LanguageExt.Fin<>)),
    ];

    /// <summary>The types of the result's name with any number of parameters, none included. A static class is no result.</summary>
    public IEnumerable<Type> Namesakes =>
        Valued
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace == Valued.Namespace
                && type.Name.Split('`')[0] == Valued.Name.Split('`')[0]
                && type is not { IsAbstract: true, IsSealed: true }
            );

    /// <summary>Its methods, and those that extend it, in its own assembly.</summary>
    public IEnumerable<MethodInfo> Methods =>
        Valued
            .GetMethods()
            .Concat(
                Valued
                    .Assembly.GetExportedTypes()
                    .Where(static type => type is { IsAbstract: true, IsSealed: true })
                    .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
                    .Where(method => method.IsDefined(typeof(ExtensionAttribute)) && Extends(method, Valued))
            );

    /// <summary>Whether a method extends a type, or a task of it.</summary>
    public static bool Extends(MethodInfo method, Type type)
    {
        Type extended = method.GetParameters()[0].ParameterType;
        return Is(extended, type)
            || (
                (Is(extended, typeof(Task<>)) || Is(extended, typeof(ValueTask<>)))
                && Is(extended.GetGenericArguments()[0], type)
            );
    }

    public static bool Is(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
