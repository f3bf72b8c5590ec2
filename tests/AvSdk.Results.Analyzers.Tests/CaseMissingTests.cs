namespace AvSdk.Results.Analyzers.Tests;

public sealed class CaseMissingTests
{
    private static readonly string[] Leaves =
    [
        "AvSuccess",
        "AvStateError",
        "AvArgumentError",
        "AvNetworkError",
        "AvServerError",
        "AvGeneralError",
    ];

    public static TheoryData<string> EachLeaf => [.. Leaves];

    [Theory]
    [MemberData(nameof(EachLeaf))]
    public Task A_switch_that_leaves_one_case_out_is_reported(string missing) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms(ArmsWithout(missing)));

    [Theory]
    [MemberData(nameof(EachLeaf))]
    public Task A_guarded_arm_does_not_handle_its_case(string guarded) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms($"{guarded} when b => 1, {ArmsWithout(guarded)}"));

    [Theory]
    [InlineData("AvSuccess when false => 0")]
    [InlineData("AvSuccess { AlreadyInState: true } => 0")]
    [InlineData("AvSuccess { AlreadyInState: true } => 0, AvSuccess { AlreadyInState: false } when b => 1")]
    [InlineData("AvSuccess { AlreadyInState: true } => 0, AvSuccess { Late: false } => 1")]
    [InlineData("AvSuccess { AlreadyInState: true } => 0, AvSuccess { AlreadyInState: false, Late: true } => 1")]
    [InlineData("AvSuccess { Operation: not null } => 0")]
    [InlineData("AvSuccess { Operation: { } } => 0")]
    [InlineData("AvSuccess { Operation: string name } => 0")]
    [InlineData("AvSuccess { Operation.Length: var length } => 0")]
    [InlineData("AvSuccess { Operation: var name } and { Operation.Length: > 3 } => 0")]
    [InlineData("null => 0")]
    [InlineData("System.IDisposable => 0")]
    [InlineData("not System.IDisposable => 0")]
    public Task A_pattern_that_matches_success_only_sometimes_does_not_handle_it(string arms) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms($"{ArmsWithout("AvSuccess")}, {arms}"));

    [Theory]
    [InlineData("AvError { Number: 3 } => 0")]
    [InlineData("AvError { Number: > 3 } => 0, AvError { Number: < 3 } => 1")]
    [InlineData("AvError { Code: AvErrorCode.Timeout } => 0")]
    [InlineData("AvError { Info.Name: \"\" } => 0")]
    [InlineData("AvError and not AvStateError => 0")]
    [InlineData("AvError and AvStateError => 0")]
    [InlineData("not (AvSuccess or AvStateError or null) => 0")]
    [InlineData("AvStateError or AvNetworkError { Number: 3 } => 0")]
    public Task An_arm_for_some_errors_does_not_handle_all(string arms) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms($"AvSuccess => -1, {arms}"));

    [Fact]
    public Task A_positional_pattern_is_not_counted_since_Deconstruct_may_do_anything() =>
        SwitchAssert.ReportedAsync(Snippet.OfArms("AvSuccess => 0, AvError (var number, var operation) => 1"));

    private static string ArmsWithout(string missing) =>
        string.Join(", ", Leaves.Where(leaf => leaf != missing).Select(leaf => $"{leaf} => 0"));
}
