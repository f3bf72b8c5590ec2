using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using static System.StringComparison;

namespace AvSdk.Peers.Tests;

/// <summary>Which of the libraries have a thing, as their assemblies say.</summary>
public class SurfaceTests
{
    [Fact]
    public void AResultWithoutAValue() =>
        AssertHave(
            static peer => peer.Namesakes.Any(static type => !type.IsGenericType),
            "AvSdk.Results",
            "FluentResults",
            "CSharpFunctionalExtensions",
            "Ardalis.Result"
        );

    [Fact]
    public void AStruct_SoThatASuccessNeedsNoObject() =>
        AssertHave(
            static peer => peer.Valued.IsValueType,
            "AvSdk.Results",
            "OneOf",
            "ErrorOr",
            "CSharpFunctionalExtensions",
            "LanguageExt.Core"
        );

    [Fact]
    public void ADebuggerDisplay() =>
        AssertHave(
            static peer => peer.Valued.GetCustomAttribute<DebuggerDisplayAttribute>() is not null,
            "AvSdk.Results"
        );

    [Fact]
    public void WhetherItSucceeded_TellsTheCompilerWhatIsNotNull() =>
        AssertHave(
            static peer =>
                peer.Valued.GetProperties()
                    .Any(static property => property.IsDefined(typeof(MemberNotNullWhenAttribute))),
            "AvSdk.Results",
            "ErrorOr"
        );

    [Fact]
    public void AMatch_WhoseFunctionsAreNamedAfterTheirCases() =>
        AssertHave(
            static peer =>
                peer.Methods.Any(static method =>
                    method.Name == "Match"
                    && !method.GetParameters().Any(static p => p.Name is ['f', >= '0' and <= '9', ..])
                ),
            "AvSdk.Results",
            "ErrorOr",
            "CSharpFunctionalExtensions",
            "LanguageExt.Core"
        );

    [Fact]
    public void AMatchOverKindsOfErrors() =>
        AssertHave(
            static peer =>
                // One function for the success, and more than one for errors.
                peer.Methods.Concat(peer.Namesakes.SelectMany(static type => type.GetMethods()))
                    .Where(static method => method.Name == "Match")
                    .Any(static method => method.GetParameters().Count(static p => IsFunction(p)) > 2),
            "AvSdk.Results",
            "OneOf"
        );

    [Fact]
    public void CasesToSwitchOver() =>
        AssertHave(
            static peer =>
                peer.Valued.GetProperties()
                    .Select(static property => property.PropertyType)
                    .Any(static type =>
                        type == typeof(object) || type.IsEnum || type is { IsAbstract: true, IsClass: true }
                    ),
            "AvSdk.Results",
            "OneOf",
            "Ardalis.Result",
            "LanguageExt.Core"
        );

    [Fact]
    public void AVerbWhoseFunctionReturnsNothing() =>
        AssertHave(
            static peer =>
                peer.Methods.Any(static method =>
                    method.Name is "Switch" or "Tap" or "Match"
                    && method.GetParameters().Any(static p => p.ParameterType.Name.StartsWith("Action", Ordinal))
                ),
            "AvSdk.Results",
            "OneOf",
            "ErrorOr",
            "CSharpFunctionalExtensions",
            "LanguageExt.Core"
        );

    [Fact]
    public void Logging() =>
        AssertHave(
            // LanguageExt has logarithms, of an int and the like.
            static peer =>
                peer.Valued.Assembly.GetExportedTypes()
                    .SelectMany(static type => type.GetMethods())
                    .Any(static method =>
                        method.Name.StartsWith("Log", Ordinal) && method.Name is not ("Log" or "Log10" or "LogBase")
                    ),
            "AvSdk.Results",
            "FluentResults"
        );

    [Fact]
    public void QuerySyntax() =>
        AssertHave(
            static peer => peer.Methods.Any(static method => method.Name == "SelectMany"),
            "AvSdk.Results",
            "CSharpFunctionalExtensions",
            "LanguageExt.Core"
        );

    [Fact]
    public void VerbsOfATask() =>
        AssertHave(
            static peer => Extend(peer, typeof(Task<>)),
            "AvSdk.Results",
            "ErrorOr",
            "FluentResults",
            "CSharpFunctionalExtensions",
            "Ardalis.Result"
        );

    [Fact]
    public void VerbsOfAValueTask() =>
        AssertHave(
            static peer => Extend(peer, typeof(ValueTask<>)),
            "AvSdk.Results",
            "FluentResults",
            "CSharpFunctionalExtensions"
        );

    private static bool Extend(Peer peer, Type task) =>
        peer.Methods.Any(method =>
            method.IsStatic && method.GetParameters() is [var first, ..] && Peer.Is(first.ParameterType, task)
        );

    private static bool IsFunction(ParameterInfo parameter) =>
        typeof(Delegate).IsAssignableFrom(parameter.ParameterType);

    private static void AssertHave(Func<Peer, bool> has, params string[] names) =>
        Assert.Equal(names, Peer.All.Where(has).Select(static peer => peer.Name));
}
