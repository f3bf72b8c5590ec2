using Microsoft.CodeAnalysis.CSharp;

namespace AvSdk.Results.Analyzers.Tests;

public sealed class CompilerOptionTests
{
    [Fact]
    public Task Warnings_as_errors_are_silenced_too() =>
        SwitchAssert.SilencedAsync(Snippet.OfArms("AvSuccess => 0, AvError => 1") with { WarningsAreErrors = true });

    [Fact]
    public Task Warnings_as_errors_are_reported_where_a_case_is_missing() =>
        SwitchAssert.ReportedAsync(Snippet.OfArms("AvSuccess => 0") with { WarningsAreErrors = true });

    [Fact]
    public Task The_library_itself_may_switch_over_its_outcomes() =>
        SwitchAssert.SilencedAsync(Snippet.OfArms("AvSuccess => 0, AvError => 1") with { HierarchyIsInSource = true });

    [Fact]
    public Task An_older_language_version_is_served() =>
        SwitchAssert.SilencedAsync(
            Snippet.OfArms("AvSuccess => 0, AvError => 1") with
            {
                Language = LanguageVersion.CSharp9,
            }
        );

    [Fact]
    public void The_suppression_has_the_id_that_the_docs_name()
    {
        var suppression = Assert.Single(new OutcomeSwitchSuppressor().SupportedSuppressions);

        Assert.Equal(("AVSUP001", "CS8509"), (suppression.Id, suppression.SuppressedDiagnosticId));
    }
}
