namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class ValueTests
{
    private const string Compiles = "AvResult x = AvResult.FromCode(sdk.StopContext());";

    [Theory]
    [InlineData("AvResult x = 5;", Compiles)]
    [InlineData("AvResult x = sdk.EnterRoom(42, (code, info) => { });", Compiles)]
    [InlineData("AvResult<int> x = 5;", "AvResult<int> x = AvResult.Success(5);")]
    [InlineData("AvResult<int> x = sdk.EnterRoom(42, (code, info) => { });", "AvResult<int> x = r.Map(() => 5);")]
    [InlineData("int x = r;", "int x = r.Outcome.Number;")]
    [InlineData("if (r) { }", "if (r.IsSuccess) { }")]
    public Task AValue_IsNoResult_AndAResultIsNoValue(string refused, string twin) =>
        Snippets.AssertAsync(refused, "CS0029", twin);

    [Theory]
    [InlineData("_ = new AvSuccess();", "CS1729", "_ = AvResult.Success().Outcome;")]
    [InlineData("_ = new AvStateError();", "CS1729", "_ = AvResult.FromCode(1001).Outcome;")]
    public Task ACase_IsMadeByTheLibraryOnly(string refused, string id, string twin) =>
        Snippets.AssertAsync(refused, id, twin);
}
