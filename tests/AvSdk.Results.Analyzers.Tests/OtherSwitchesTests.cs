namespace AvSdk.Results.Analyzers.Tests;

public sealed class OtherSwitchesTests
{
    [Theory]
    [InlineData("int", "0 => 0")]
    [InlineData("bool", "true => 0")]
    [InlineData("AvErrorCode", "AvErrorCode.Ok => 0")]
    [InlineData("object", "AvSuccess => 0, AvError => 1")]
    [InlineData("(AvOutcome, int)", "(AvSuccess, _) => 0, (AvError, _) => 1")]
    public Task A_switch_over_another_type_is_left_alone(string type, string arms) =>
        SwitchAssert.ReportedAsync(Snippet.OfArms(arms, type));

    [Theory]
    [InlineData("_ when b => 0, AvSuccess => 1, AvError => 2", "CS8846")]
    [InlineData("{ } => 0", "CS8655")]
    public async Task Other_warnings_are_left_alone(string arms, string id)
    {
        var snippet = Snippet.OfArms(arms);

        Assert.Contains(id, Assert.Single(await snippet.CompileAsync()), StringComparison.Ordinal);
        Assert.Contains(
            id,
            Assert.Single(await snippet.CompileAsync(new OutcomeSwitchSuppressor())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public Task A_type_of_the_same_name_elsewhere_is_left_alone() =>
        SwitchAssert.ReportedAsync(
            new(
                """
                namespace Mine
                {
                    public abstract class AvOutcome { private protected AvOutcome() { } }
                    public sealed class AvSuccess : AvOutcome { }
                    public sealed class AvError : AvOutcome { }

                    class C { int M(AvOutcome it) => it switch { AvSuccess => 0, AvError => 1 }; }
                }
                """
            )
        );

    [Fact]
    public Task A_switch_inside_another_is_judged_on_its_own() =>
        SwitchAssert.ExpectAsync(
            new(
                """
                class C
                {
                    int M(AvOutcome outer, AvOutcome inner, AvOutcome third) => outer switch
                    {
                        AvSuccess => inner switch { AvSuccess => 0 },
                        AvError => third switch { AvSuccess => 0, AvError => 1 },
                    };
                }
                """
            ),
            alone: ["outer", "inner", "third"],
            withSuppressor: ["inner"]
        );

    [Fact]
    public Task A_switch_over_the_value_of_another_is_judged_on_its_own() =>
        SwitchAssert.ExpectAsync(
            new(
                """
                class C
                {
                    int M(AvOutcome it) => it switch { AvSuccess => true, AvError => false } switch { true => 0 };
                }
                """
            ),
            alone: ["it", "it switch { AvSuccess => true, AvError => false }"],
            withSuppressor: ["it switch { AvSuccess => true, AvError => false }"]
        );

    [Fact]
    public Task Every_switch_of_a_file_is_judged() =>
        SwitchAssert.ExpectAsync(
            new(
                """
                class C
                {
                    int A(AvOutcome first) => first switch { AvSuccess => 0, AvError => 1 };
                    int B(AvOutcome second) => second switch { AvSuccess => 0 };
                    int D(AvOutcome third) => third switch { AvSuccess or AvError => 0 };
                }
                """
            ),
            alone: ["first", "second", "third"],
            withSuppressor: ["second"]
        );
}
