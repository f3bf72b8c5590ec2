using AvSdk.Resilience;
using AvSdk.Results;
using NSubstitute;
using Polly;

namespace AvSdk.Consumers.CSharp14.Lines;

public class PipelineTests : IAsyncDisposable
{
    private readonly PipelineFixture _world = new();

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AnOperation_MayBeDoneWhenItReturns()
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        sdk.EnableCamera(true).Returns(1301);

        AvResult r2 = await pipeline.RunAsync(AvOperation.OpenDevice("camera"), () => sdk.EnableCamera(true), ct); // done when it returns

        Assert.Equal((1301, "OpenDevice"), (r2.Error?.Number, r2.Error?.Operation));
    }

    [Fact]
    public async Task AnOperationOfTheUsersOwn_IsNotRepeated()
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        sdk.LinkRoom(7, Arg.Do<UserCallback>(done => done(1005, ""))).Returns(0);
        _world.LetTimePass();

        AvResult r3 = await pipeline.RunAsync(
            new AvOperation("LinkRoom", AvOperationClass.Room),
            done => sdk.LinkRoom(7, done.Complete),
            ct
        );

        Assert.Equal((1005, "LinkRoom"), (r3.Error?.Number, r3.Error?.Operation));
        sdk.Received(1).LinkRoom(7, Arg.Any<UserCallback>());
    }

    [Fact]
    public async Task ASlot_TakesTheEventsPlace()
    {
        (CancellationToken ct, _, ResiliencePipeline<AvResult> pipeline) = World();
        IUserContext context = _world.Context;
        const int type = 1;
        byte[] auth = [];
        var roomEntered = new AvCompletionSlot();
        context.OnEnterRoomCompleteEvent += roomEntered.Complete;
        context
            .EnterRoom("42", type, auth)
            .Returns(0)
            .AndDoes(_ => context.OnEnterRoomCompleteEvent += Raise.Event<UserCallback>(0, "in"));

        AvResult r4 = await pipeline.RunAsync(
            AvOperation.EnterRoom("42"),
            roomEntered,
            () => context.EnterRoom("42", type, auth),
            ct
        ); // a slot

        Assert.True(r4.IsSuccess);
        Assert.Equal("in", r4.Outcome.SdkMessage);
    }

    [Fact]
    public async Task AValue_ComesThroughThePipeline()
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        const string path = "voice.pcm";
        sdk.Upload(path, Arg.Do<UploadCallback>(done => done(0, path, "id-1"))).Returns(0);

        AvResult<string> r5 = await pipeline.RunAsync<string>(
            new AvOperation("Upload", AvOperationClass.None),
            done => sdk.Upload(path, done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id))),
            ct
        );

        Assert.Equal("id-1", r5.GetValueOrThrow());
    }

    [Theory]
    [InlineData(1003, 0, null)]
    [InlineData(0, 1301, 1301)]
    public async Task ACombination_IsOneOperation(int capture, int send, int? failed)
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        sdk.EnableCapture(true).Returns(capture);
        sdk.EnableSend(true).Returns(send);

        AvResult r6 = await pipeline.RunAsync(
            AvOperation.OpenDevice("mic"),
            () =>
                AvResult.Combine(
                    AvCall.Run(() => sdk.EnableCapture(true)).AcceptAlreadyInState(),
                    AvCall.Run(() => sdk.EnableSend(true))
                ),
            ct
        );

        Assert.Equal(failed, r6.Error?.Number);
    }

    [Fact]
    public async Task AState_NeedsNoClosure()
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        _world.EnterRoomAnswers(1005, 0);
        _world.LetTimePass();

        AvResult r1 = await pipeline.RunAsync(
            AvOperation.EnterRoom(42),
            sdk,
            static (s, done) => s.EnterRoom(42, done.Complete),
            ct
        );

        Assert.True(r1.IsSuccess);
        Assert.Equal(2, _world.EnterRoomCalls);
    }

    [Fact]
    public async Task AStartWithoutAnInt_HasAMethodOfItsOwn()
    {
        (CancellationToken ct, IUserSdk sdk, ResiliencePipeline<AvResult> pipeline) = World();
        sdk.When(s => s.EnterRoomVoid(42, Arg.Any<UserCallback>())).Do(call => call.Arg<UserCallback>()(1201, ""));

        AvResult voidly = await pipeline.RunVoidAsync(
            AvOperation.EnterRoom(42),
            done => sdk.EnterRoomVoid(42, done.Complete),
            ct
        );

        Assert.Equal(1201, voidly.Error?.Number);
    }

    private (CancellationToken, IUserSdk, ResiliencePipeline<AvResult>) World() =>
        (TestContext.Current.CancellationToken, _world.Sdk, _world.Pipeline);
}
