using System.Runtime.CompilerServices;
using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class CallbackWithAValueTests
{
    private const string path = "voice.pcm"; // Named as in the lines.

    [Theory]
    [InlineData(0, "id-1")]
    [InlineData(10003, null)]
    public async Task TheValue_ComesWithASuccessOnly(int code, string? expected)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        sdk.Upload(path, Arg.Do<UploadCallback>(done => done(code, path, "id-1"))).Returns(0);

        AvResult<string> fileId = await AvCall.RunAsync<string>(
            done => sdk.Upload(path, done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id))),
            cancellationToken: ct
        );

        Assert.Equal(expected is not null, fileId.TryGetValue(out string? id));
        Assert.Equal(expected, id);
        Assert.Equal(expected is null ? "Upload" : null, fileId.Error?.Operation);
    }

    [Fact]
    public async Task Keep_KeepsTheDelegateAliveUntilTheOperationSettles()
    {
        var sdk = new ForgetfulSdk();

        Task<AvResult<string>> uploading = Start(sdk);
        Collect();
        Assert.True(sdk.TryCallBack(0, "id-1"));

        Assert.Equal("id-1", (await uploading).GetValueOrThrow());
    }

    [Fact]
    public async Task WithoutKeep_NothingElseKeepsItAlive()
    {
        var sdk = new ForgetfulSdk();

        Task<AvResult<string>> uploading = StartWithoutKeep(sdk);
        Collect();

        Assert.False(sdk.TryCallBack(0, "id-1"));
        Assert.False(uploading.IsCompleted);
        await Task.CompletedTask;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<AvResult<string>> Start(ForgetfulSdk sdk) =>
        AvCall
            .RunAsync<string>(done =>
                sdk.Upload(path, done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id)))
            )
            .AsTask();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<AvResult<string>> StartWithoutKeep(ForgetfulSdk sdk) =>
        AvCall.RunAsync<string>(done => sdk.Upload(path, (code, file, id) => done.Complete(code, id))).AsTask();

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
