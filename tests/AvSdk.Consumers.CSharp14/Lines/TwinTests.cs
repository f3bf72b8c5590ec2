using AvSdk.Consumers.CSharp14.MustNotCompile;

namespace AvSdk.Consumers.CSharp14.Lines;

/// <summary>Each form has a twin that takes a state, so that the lambda may be static.</summary>
public class TwinTests
{
    private const string Enter = "AvOperation.EnterRoom(42)";
    private const string Upload = "static (s, done) => s.Upload(\"\", (code, file, id) => done.Complete(code, id))";

    [Theory]
    [InlineData("AvCall.Run(sdk, static s => s.StopContext())")]
    [InlineData("await AvCall.RunAsync(sdk, static (s, done) => s.EnterRoom(42, done.Complete))")]
    [InlineData("await AvCall.RunVoidAsync(sdk, static (s, done) => s.EnterRoomVoid(42, done.Complete))")]
    [InlineData($"await AvCall.RunAsync<ISdk, string>(sdk, {Upload})")]
    [InlineData("await AvCall.RunAsync(slot, gme, static g => g.EnterRoom(\"42\"))")]
    [InlineData("await AvCall.RunVoidAsync(slot, gme, static g => g.EnterRoomVoid(\"42\"))")]
    public async Task OfACall(string line) => Assert.Equal("", await Snippet.CompileAsync($"_ = {line};"));

    [Theory]
    [InlineData($"RunAsync({Enter}, sdk, static (s, done) => s.EnterRoom(42, done.Complete), ct)")]
    [InlineData($"RunAsync({Enter}, sdk, static s => s.StopContext(), ct)")]
    [InlineData($"RunAsync({Enter}, sdk, static s => AvCall.Run(s, static s => s.StopContext()), ct)")]
    [InlineData($"RunAsync<ISdk, string>({Enter}, sdk, {Upload}, ct)")]
    [InlineData($"RunAsync({Enter}, slot, gme, static g => g.EnterRoom(\"42\"), ct)")]
    [InlineData($"RunVoidAsync({Enter}, sdk, static (s, done) => s.EnterRoomVoid(42, done.Complete), ct)")]
    [InlineData($"RunVoidAsync({Enter}, slot, gme, static g => g.EnterRoomVoid(\"42\"), ct)")]
    public async Task OfAPipeline(string line) =>
        Assert.Equal("", await Snippet.CompileAsync($"_ = await pipeline.{line};"));
}
