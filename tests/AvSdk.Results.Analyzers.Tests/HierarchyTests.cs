namespace AvSdk.Results.Analyzers.Tests;

public sealed class HierarchyTests
{
    private const string Arms =
        "AvSuccess => 0, AvStateError => 1, AvArgumentError => 2, AvNetworkError => 3, AvServerError => 4, AvGeneralError => 5";

    [Fact]
    public Task A_leaf_that_the_library_adds_is_missed_at_once() =>
        SwitchAssert.ReportedAsync(
            Snippet.OfArms(Arms) with
            {
                Hierarchy = Declare("public sealed class AvNewError : AvError { }"),
            }
        );

    [Fact]
    public Task A_leaf_inside_another_type_is_missed_as_well() =>
        SwitchAssert.ReportedAsync(
            Snippet.OfArms(Arms) with
            {
                Hierarchy = Declare("public class Outer { public sealed class Inner : AvError { } }"),
            }
        );

    [Theory]
    [InlineData("public class AvOpenError : AvError { }")]
    [InlineData("public abstract class AvOpenError : AvError { }")]
    [InlineData("public abstract class AvOpenError : AvError { protected internal AvOpenError() { } }")]
    public Task Nothing_is_silenced_where_others_could_derive(string open) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms("AvSuccess => 0, AvError => 1") with { Hierarchy = Declare(open) });

    [Fact]
    public Task A_compilation_without_the_hierarchy_is_left_alone() =>
        SwitchAssert.ReportedAsync(
            Snippet.OfArms("0 => 0", type: "int") with
            {
                Hierarchy = "namespace AvSdk.Results { public class Other { } }",
            }
        );

    private static string Declare(string type) => $"{HierarchySource.Text}\nnamespace AvSdk.Results {{ {type} }}";
}
