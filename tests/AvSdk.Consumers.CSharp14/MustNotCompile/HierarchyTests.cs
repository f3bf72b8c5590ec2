namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class HierarchyTests
{
    private const string Members =
        "public override int Number => 0; public override bool Equals(AvOutcome? other) => false; public override int GetHashCode() => 0;";

    private const string Conversion = "public override AvException ToException() => null!;";

    [Theory]
    [InlineData($"class X : AvOutcome {{ {Members} }}", "CS1729")]
    [InlineData($"class X : AvOutcome {{ X() : base(null) {{ }} {Members} }}", "CS0122")]
    [InlineData($"class X : AvError {{ {Conversion} }}", "CS1729")]
    [InlineData($"class X : AvError {{ X(AvErrorInfo i) : base(i, default) {{ }} {Conversion} }}", "CS0122")]
    [InlineData("class X : AvSuccess { }", "CS0509")]
    [InlineData("class X : AvStateError { }", "CS0509")]
    public async Task TheCases_AreClosed(string refused, string id) =>
        Assert.Equal(id, await Snippet.CompileFileAsync(refused));

    [Fact]
    public async Task AClassThatIsMeantToBeDerivedFrom_Compiles() =>
        Assert.Equal("", await Snippet.CompileFileAsync("class X : AvException { X(AvError e) : base(e) { } }"));

    [Fact]
    public async Task ASwitchOverEveryCase_IsWarnedOfByTheCompilerAlone()
    {
        const string every = "_ = r.Outcome switch { AvSuccess => 0, AvStateError => 1, AvError => 2 };";

        Assert.Equal("CS8509", await Snippet.CompileAsync(every, withAnalyzers: false));
        Assert.Equal("", await Snippet.CompileAsync(every));
    }

    [Fact]
    public Task ASwitchThatLacksACase_KeepsItsWarning() =>
        Snippets.AssertAsync(
            "_ = r.Outcome switch { AvSuccess => 0, AvStateError => 1 };",
            "CS8509",
            "_ = r.Outcome switch { AvSuccess => 0, AvStateError => 1, _ => 2 };"
        );
}
