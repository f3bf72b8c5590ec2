namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class AsyncStartTests
{
    private const string WithCallback = "await AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete));";
    private const string WithoutInt = "await AvCall.RunVoidAsync(done => sdk.EnterRoomVoid(42, done.Complete));";
    private const string WithValue =
        "await AvCall.RunAsync<string>(done => sdk.Upload(\"\", (code, file, id) => done.Complete(code, id)));";

    [Theory]
    [InlineData("await AvCall.RunAsync(async done => { await Task.Yield(); });", "CS0619", WithCallback)]
    [InlineData(
        "await AvCall.RunAsync(async done => { await Task.Yield(); return 0; });",
        "CS4010 CS8031",
        WithCallback
    )]
    [InlineData("await AvCall.RunAsync<string>(async done => { await Task.Yield(); });", "CS0619", WithValue)]
    [InlineData("await AvCall.RunVoidAsync(async done => { await Task.Yield(); });", "CS0619", WithoutInt)]
    [InlineData("await AvCall.RunVoidAsync<string>(async done => { await Task.Yield(); });", "CS0619", WithoutInt)]
    public Task OfACall(string refused, string ids, string twin) => Snippets.AssertAsync(refused, ids, twin);

    [Theory]
    [InlineData(
        "await AvCall.RunAsync(sdk, async (s, done) => { await Task.Yield(); return 0; });",
        "CS4010",
        "await AvCall.RunAsync(sdk, static (s, done) => s.EnterRoom(42, done.Complete));"
    )]
    [InlineData(
        "await AvCall.RunAsync(slot, async () => { await Task.Yield(); return 0; });",
        "CS4010",
        "await AvCall.RunAsync(slot, () => gme.EnterRoom(\"42\"));"
    )]
    [InlineData(
        "AvCall.Run(async () => { await Task.Yield(); return 0; });",
        "CS4010",
        "AvCall.Run(() => sdk.StopContext());"
    )]
    public Task OfATwinOrASlot(string refused, string ids, string twin) => Snippets.AssertAsync(refused, ids, twin);

    [Theory]
    [InlineData("await pipeline.RunAsync(AvOperation.EnterRoom(42), async done => { await Task.Yield(); }, ct);")]
    [InlineData("await pipeline.RunVoidAsync(AvOperation.EnterRoom(42), async done => { await Task.Yield(); }, ct);")]
    public Task OfAPipeline(string refused) =>
        Snippets.AssertAsync(
            refused,
            "CS0619",
            "await pipeline.RunAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoom(42, done.Complete), ct);"
        );

    [Theory]
    [InlineData("await AvCall.RunVoidAsync(sdk, async (s, done) => { await Task.Yield(); });")]
    [InlineData("await AvCall.RunVoidAsync<ISdk, string>(sdk, async (s, done) => { await Task.Yield(); });")]
    [InlineData("await AvCall.RunVoidAsync(slot, async () => { await Task.Yield(); });")]
    [InlineData("await AvCall.RunVoidAsync(slot, gme, async g => { await Task.Yield(); });")]
    [InlineData(
        "await pipeline.RunVoidAsync<string>(AvOperation.EnterRoom(42), async done => { await Task.Yield(); }, ct);"
    )]
    [InlineData(
        "await pipeline.RunVoidAsync(AvOperation.EnterRoom(42), sdk, async (s, done) => { await Task.Yield(); }, ct);"
    )]
    [InlineData(
        "await pipeline.RunVoidAsync(AvOperation.EnterRoom(42), slot, async () => { await Task.Yield(); }, ct);"
    )]
    [InlineData(
        "await pipeline.RunVoidAsync(AvOperation.EnterRoom(42), slot, gme, async g => { await Task.Yield(); }, ct);"
    )]
    [InlineData(
        "await pipeline.RunAsync<string>(AvOperation.EnterRoom(42), async done => { await Task.Yield(); }, ct);"
    )]
    public Task OfAStartWithoutAnInt_InEveryForm(string refused) => Snippets.AssertAsync(refused, "CS0619", WithoutInt);
}
