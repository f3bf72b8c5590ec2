namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class DroppedIntTests
{
    private const string WithInt = "await AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete));";
    private const string WithoutInt = "await AvCall.RunVoidAsync(done => sdk.EnterRoomVoid(42, done.Complete));";
    private const string OfSlot = "await AvCall.RunAsync(slot, () => gme.EnterRoom(\"42\"));";

    [Theory]
    [InlineData("await AvCall.RunAsync(done => sdk.EnterRoomVoid(42, done.Complete));", WithoutInt)]
    [InlineData(
        "await AvCall.RunAsync(slot, () => gme.EnterRoomVoid(\"42\"));",
        "await AvCall.RunVoidAsync(slot, () => gme.EnterRoomVoid(\"42\"));"
    )]
    [InlineData(
        "await pipeline.RunAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoomVoid(42, done.Complete), ct);",
        "await pipeline.RunVoidAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoomVoid(42, done.Complete), ct);"
    )]
    public Task AStartThatReturnsNothing_IsNotOneThatReturnsAnInt(string refused, string twin) =>
        Snippets.AssertAsync(refused, "CS0029 CS1662", twin);

    [Theory]
    [InlineData("await AvCall.RunAsync(done => { sdk.EnterRoom(42, done.Complete); });", WithInt)]
    [InlineData("await AvCall.RunAsync(slot, () => { gme.EnterRoom(\"42\"); });", OfSlot)]
    [InlineData("AvCall.Run(() => { sdk.StopContext(); });", "AvCall.Run(() => sdk.StopContext());")]
    [InlineData(
        "await pipeline.RunAsync(AvOperation.EnterRoom(42), done => { sdk.EnterRoom(42, done.Complete); }, ct);",
        "await pipeline.RunAsync(AvOperation.EnterRoom(42), done => sdk.EnterRoom(42, done.Complete), ct);"
    )]
    public Task ALambda_DoesNotDropTheSdksInt(string refused, string twin) =>
        Snippets.AssertAsync(refused, "CS1643", twin);

    [Fact]
    public Task AResult_IsNotLeftUnawaited() =>
        Snippets.AssertAsync("AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete));", "CS4014", WithInt);
}
