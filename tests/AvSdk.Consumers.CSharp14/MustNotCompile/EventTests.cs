namespace AvSdk.Consumers.CSharp14.MustNotCompile;

public class EventTests
{
    [Theory]
    [InlineData("sdk.OnLevel += slot.Complete;", "gme.OnEnterRoomComplete += slot.Complete;")]
    [InlineData("sdk.OnLevel += slot.Complete;", "gme.OnExitRoomComplete += slot.Complete;")]
    [InlineData("sdk.OnLevel += slot.Fail;", "gme.OnEnterRoomComplete += slot.Fail;")]
    public Task ASlot_FitsNoEventWhoseOnlyIntIsAValue(string refused, string twin) =>
        Snippets.AssertAsync(refused, "CS0123", twin);

    [Fact]
    public Task ACompletionWithAValue_FitsNoEventOfThreeArguments() =>
        Snippets.AssertAsync(
            "await AvCall.RunAsync<string>(done => { gme.OnUploadFileComplete += done.Complete; return 0; });",
            "CS0123",
            "await AvCall.RunAsync<string>(done => { gme.OnUploadFileComplete += (c, f, i) => done.Complete(c, i); return 0; });"
        );

    [Fact]
    public Task ACompletionWithAValue_FitsNoCallbackOfThreeArguments() =>
        Snippets.AssertAsync(
            "await AvCall.RunAsync<string>(done => sdk.Upload(\"\", done.Complete));",
            "CS1503",
            "await AvCall.RunAsync<string>(done => sdk.Upload(\"\", (code, file, id) => done.Complete(code, id)));"
        );
}
