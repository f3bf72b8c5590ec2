using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class CompletedByCallbackTests
{
    [Fact]
    public async Task TheCallbacksCode_IsTheResult()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        sdk.EnterRoom(42, Arg.Do<UserCallback>(done => ThreadPool.QueueUserWorkItem(_ => done(10003, "no {0}"))))
            .Returns(0);

        AvResult entered = await AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete), cancellationToken: ct);

        var error = Assert.IsType<AvServerError>(entered.Outcome);
        Assert.Equal("EnterRoom", error.Operation);
        Assert.Equal("no {0}", error.SdkMessage);
    }

    [Fact]
    public async Task TheStartsInt_IsTheResultWhenItIsNotZero()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        sdk.EnterRoom(42, Arg.Any<UserCallback>()).Returns(1101);

        AvResult entered = await AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete), cancellationToken: ct);

        Assert.Equal(AvErrorCode.ContextNotExist, entered.Error?.Code);
        Assert.Equal("EnterRoom", entered.Error?.Operation);
    }

    [Fact]
    public async Task ADeadline_MayBeGiven()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        sdk.EnterRoom(42, Arg.Do<UserCallback>(done => done(0, ""))).Returns(0);

        AvResult shorter = await AvCall.RunAsync(
            done => sdk.EnterRoom(42, done.Complete),
            deadline: TimeSpan.FromSeconds(40),
            cancellationToken: ct
        );

        Assert.True(shorter.IsSuccess);
        Assert.Null(shorter.Outcome.SdkMessage);
    }

    [Fact]
    public async Task AStartWithoutAnInt_HasAMethodOfItsOwn()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        var sdk = Substitute.For<IUserSdk>();
        sdk.When(s => s.EnterRoomVoid(42, Arg.Any<UserCallback>())).Do(call => call.Arg<UserCallback>()(1005, ""));

        AvResult voidly = await AvCall.RunVoidAsync(
            done => sdk.EnterRoomVoid(42, done.Complete),
            cancellationToken: ct
        );

        Assert.Equal(1005, voidly.Error?.Number);
        Assert.Equal("EnterRoomVoid", voidly.Error?.Operation);
    }

    [Fact]
    public async Task ACancelledToken_AbandonsTheWait()
    {
        using var source = new CancellationTokenSource();
        CancellationToken ct = source.Token;
        var sdk = Substitute.For<IUserSdk>();

        ValueTask<AvResult> entering = AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete), cancellationToken: ct);
        await source.CancelAsync();

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(async () => await entering);
        Assert.Equal(ct, thrown.CancellationToken);
    }
}
