namespace AvSdk.Results.Analyzers.Tests;

public sealed class EveryCaseHandledTests
{
    private const string EachError =
        "AvStateError => 1, AvArgumentError => 2, AvNetworkError => 3, AvServerError => 4, AvGeneralError => 5";

    [Fact]
    public Task A_switch_with_an_arm_for_each_leaf_is_silenced() =>
        SwitchAssert.SilencedAsync(Snippet.OfArms($"AvSuccess => 0, {EachError}"));

    [Fact]
    public Task The_abstract_error_stands_for_all_its_leaves() =>
        SwitchAssert.SilencedAsync(Snippet.OfArms("AvSuccess => 0, AvError => 1"));

    [Fact]
    public Task A_switch_over_an_error_needs_no_arm_for_success() =>
        SwitchAssert.SilencedAsync(Snippet.OfArms(EachError, type: "AvError"));

    [Fact]
    public Task The_example_of_the_guide_is_silenced() =>
        SwitchAssert.SilencedAsync(
            new(
                """
                class C
                {
                    void M(AvResult entered)
                    {
                        string text = entered.Outcome switch
                        {
                            AvSuccess                                        => "in the room",
                            AvNetworkError { Code: AvErrorCode.Timeout }     => "check the network",
                            AvStateError e                                   => $"wrong moment: {e.Info.Name}, from {e.Operation}",
                            AvError e                                        => $"{e.Number}: {e.Info.Text.Advice}",
                        };                                                                          // no CS8509: every case is handled
                    }
                }
                """
            ),
            governing: "entered.Outcome"
        );

    [Theory]
    [InlineData("AvSuccess ok => 0")]
    [InlineData("AvSuccess _ => 0")]
    [InlineData("AvSuccess { } => 0")]
    [InlineData("AvSuccess { } ok => 0")]
    [InlineData("(AvSuccess) => 0")]
    [InlineData("(((AvSuccess ok))) => 0")]
    [InlineData("AvSuccess { AlreadyInState: _ } => 0")]
    [InlineData("AvSuccess { AlreadyInState: var already, Late: var late } => 0")]
    [InlineData("AvSuccess and var ok => 0")]
    [InlineData("AvOutcome and AvSuccess => 0")]
    [InlineData("AvOutcome and not AvError and AvSuccess => 0")]
    [InlineData("AvSuccess when true => 0")]
    [InlineData("AvSuccess when b => 0, AvSuccess => 1")]
    [InlineData("AvSuccess { Late: true } => 0, AvSuccess => 1")]
    [InlineData("null => 0, AvSuccess => 1")]
    public Task A_pattern_that_always_matches_success_handles_it(string arms) =>
        SwitchAssert.SilencedAsync(Snippet.OfArms($"{arms}, AvError => -1"));

    [Theory]
    [InlineData("AvSuccess or AvError => 0")]
    [InlineData(
        "AvSuccess or AvStateError => 0, AvArgumentError or AvNetworkError or AvServerError or AvGeneralError => 1"
    )]
    [InlineData("null or AvSuccess => 0, AvError => 1")]
    [InlineData("(AvError and not AvStateError) or AvSuccess => 0, AvStateError => 1")]
    [InlineData("AvSuccess { Late: true } or AvSuccess { Late: false } => 0, AvError => 1")]
    public Task An_or_pattern_handles_what_either_side_does(string arms) =>
        SwitchAssert.SilencedAsync(Snippet.OfArms(arms));

    [Theory]
    [InlineData("AvSuccess { AlreadyInState: true } => 0, AvSuccess { AlreadyInState: false } => 1")]
    [InlineData("AvSuccess { AlreadyInState: true } => 0, AvSuccess { AlreadyInState: not true } => 1")]
    [InlineData("AvSuccess { AlreadyInState: true or false } => 0")]
    public Task Arms_for_both_values_of_a_bool_handle_the_leaf(string arms) =>
        SwitchAssert.SilencedAsync(Snippet.OfArms($"{arms}, AvError => -1"));
}
