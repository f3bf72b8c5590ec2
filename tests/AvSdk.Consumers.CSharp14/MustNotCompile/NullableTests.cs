namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class NullableTests
{
    [Theory]
    [InlineData("_ = r.Error.Number;", "if (!r.IsSuccess) { _ = r.Error.Number; }")]
    [InlineData("if (r.IsSuccess) { _ = r.Error.Number; }", "if (r.IsSuccess) { return; } _ = r.Error.Number;")]
    [InlineData(
        "var v = r.Map(() => 1); _ = v.Error.Number;",
        "var v = r.Map(() => 1); if (!v.IsSuccess) { _ = v.Error.Number; }"
    )]
    public Task TheError_IsThereAfterACheckOnly(string refused, string twin) =>
        Snippets.AssertAsync(refused, "CS8602", twin);

    [Theory]
    [InlineData("v.TryGetValue(out string? s); _ = s.Length;", "if (v.TryGetValue(out string? s)) { _ = s.Length; }")]
    [InlineData("if (!v.TryGetValue(out string? s)) { _ = s.Length; }", "_ = v.GetValueOrThrow().Length;")]
    public Task TheValue_IsThereAfterACheckOnly(string refused, string twin) =>
        Snippets.AssertAsync($"var v = r.Map(() => \"\"); {refused}", "CS8602", $"var v = r.Map(() => \"\"); {twin}");

    [Fact]
    public Task ARow_IsThereWhenTheTableHasIt() =>
        Snippets.AssertAsync(
            "AvErrorCatalog.AvSdk.TryGet(1008, out AvErrorInfo? info); _ = info.Name;",
            "CS8602",
            "if (AvErrorCatalog.AvSdk.TryGet(1008, out AvErrorInfo? info)) { _ = info.Name; }"
        );
}
