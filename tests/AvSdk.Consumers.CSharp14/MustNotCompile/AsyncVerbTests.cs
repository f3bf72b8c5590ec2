namespace AvSdk.Consumers.CSharp14.MustNotCompile;

/// <summary>An async function never becomes async void in a verb: the compiler refuses it, or the analyzer that comes along.</summary>
public class AsyncVerbTests
{
    [Theory]
    [InlineData("r.Tap(async () => await Task.Yield());", "await r.TapAsync(async () => await Task.Yield());")]
    [InlineData("r.TapError(async e => await Task.Yield());", "await r.TapErrorAsync(async e => await Task.Yield());")]
    [InlineData(
        "r.Switch(async ok => await Task.Yield(), async e => await Task.Yield());",
        "await r.SwitchAsync(async ok => await Task.Yield(), async e => await Task.Yield());"
    )]
    [InlineData(
        "AvResult.Success(1).Tap(async x => await Task.Delay(x));",
        "await AvResult.Success(1).TapAsync(async x => await Task.Delay(x));"
    )]
    public async Task OfAVerb(string refused, string twin)
    {
        await Snippets.AssertAsync(refused, "CS0619", twin);
        Assert.Equal("CS0619", await Snippet.CompileAsync(refused, withAnalyzers: false));
    }

    [Theory]
    [InlineData(
        "r.Switch(ok => { }, async e => await Task.Yield());",
        "await r.SwitchAsync(ok => Task.CompletedTask, async e => await Task.Yield());"
    )]
    [InlineData(
        "r.Switch(1, async (n, ok) => await Task.Delay(n), async (n, e) => await Task.Delay(n));",
        "r.Switch(1, (n, ok) => { }, (n, e) => { });"
    )]
    [InlineData(
        "r.Switch(ok => { }, async e => await Task.Yield(), e => { }, e => { }, e => { }, e => { });",
        "r.Switch(ok => { }, e => { }, e => { }, e => { }, e => { }, e => { });"
    )]
    [InlineData(
        "r.Switch(1, (n, ok) => { }, (n, e) => { }, (n, e) => { }, (n, e) => { }, (n, e) => { }, async (n, e) => await Task.Delay(n));",
        "r.Switch(1, (n, ok) => { }, (n, e) => { }, (n, e) => { }, (n, e) => { }, (n, e) => { }, (n, e) => { });"
    )]
    public Task OfAVerb_WhereNoOverloadRefusesIt_TheAnalyzerDoes(string refused, string twin) =>
        Snippets.AssertAsync(refused, "AVSDK001", twin);
}
