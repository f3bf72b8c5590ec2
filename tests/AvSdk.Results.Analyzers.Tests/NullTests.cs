using Microsoft.CodeAnalysis;

namespace AvSdk.Results.Analyzers.Tests;

/// <summary>Where CS8509 is reported the compiler keeps CS8655 back, so that a null left out would go unseen.</summary>
public sealed class NullTests
{
    private const string EachError =
        "AvStateError => 1, AvArgumentError => 2, AvNetworkError => 3, AvServerError => 4, AvGeneralError => 5";

    [Fact]
    public Task A_switch_over_a_nullable_error_that_leaves_null_out_is_reported() =>
        SwitchAssert.ReportedAsync(Snippet.OfArms(EachError, type: "AvError?"));

    [Theory]
    [InlineData("null => 0")]
    [InlineData("null or AvStateError { Number: 3 } => 0")]
    [InlineData("not { } => 0")]
    [InlineData("not AvError and var none => 0")]
    public Task A_switch_over_a_nullable_error_with_null_handled_is_silenced(string arm) =>
        SwitchAssert.SilencedAsync(Snippet.OfArms($"{arm}, {EachError}", type: "AvError?"));

    [Fact]
    public Task A_guarded_null_arm_does_not_handle_null() =>
        SwitchAssert.ReportedAsync(Snippet.OfArms($"null when b => 0, {EachError}", type: "AvError?"));

    [Theory]
    [InlineData("AvError and not null")]
    [InlineData("{ } and AvError")]
    public Task An_arm_that_tests_for_null_says_that_null_may_come(string pattern) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms($"AvSuccess => 0, {pattern} => 1"));

    [Fact]
    public Task A_nullable_error_that_was_checked_before_needs_no_null_arm() =>
        SwitchAssert.SilencedAsync(
            new($"class C {{ int M(AvError? it) => it is null ? 0 : it switch {{ {EachError} }}; }}")
        );

    [Fact]
    public Task A_nullable_error_that_is_forgiven_needs_no_null_arm() =>
        SwitchAssert.SilencedAsync(
            new($"class C {{ int M(AvError? it) => it! switch {{ {EachError} }}; }}"),
            governing: "it!"
        );

    [Fact]
    public Task Without_nullable_analysis_null_is_nobodys_case() =>
        SwitchAssert.SilencedAsync(
            new($"class C {{ int M(AvError it) => it switch {{ {EachError} }}; }}")
            {
                Nullable = NullableContextOptions.Disable,
            }
        );
}
