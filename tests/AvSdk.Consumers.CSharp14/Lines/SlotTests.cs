using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class SlotTests
{
    private readonly IUserContext _context = Substitute.For<IUserContext>();

    [Fact]
    public async Task TheEvent_SettlesTheEntry()
    {
        AvResult inRoom = await EnterAsync(() =>
            _context.OnEnterRoomCompleteEvent += Raise.Event<UserCallback>(10003, "no")
        );

        Assert.Equal(
            ("EnterRoom", 10003, "no"),
            (inRoom.Error?.Operation, inRoom.Error?.Number, inRoom.Error?.SdkMessage)
        );
    }

    [Fact]
    public async Task ADisconnection_FailsThePendingEntryEvenWithCodeZero()
    {
        AvResult inRoom = await EnterAsync(() =>
            _context.OnRoomDisconnectEvent += Raise.Event<UserCallback>(0, "kicked")
        );

        Assert.False(inRoom.IsSuccess);
        Assert.Equal("kicked", inRoom.Error.SdkMessage);
    }

    [Fact]
    public async Task AnEventWithoutACode_IsASuccess()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        IUserContext context = _context;
        var roomExited = new AvCompletionSlot();
        context.OnExitRoomCompleteEvent += roomExited.Complete; // () : no code, success is implied

        ValueTask<AvResult> exiting = AvCall.RunAsync(roomExited, () => context.ExitRoom(), cancellationToken: ct);
        context.OnExitRoomCompleteEvent += Raise.Event<Action>();

        Assert.True((await exiting).IsSuccess);
    }

    [Fact]
    public async Task ASecondEntry_IsNotStartedWhileTheFirstRuns()
    {
        IUserContext context = _context;
        var roomEntered = new AvCompletionSlot();
        Task<AvResult> first = AvCall.RunAsync(roomEntered, () => context.EnterRoom("42", 0, [])).AsTask();

        AvResult second = await AvCall.RunAsync(roomEntered, () => context.EnterRoom("43", 0, []));

        Assert.Equal(AvErrorReason.SlotBusy, second.Error?.Reason);
        context.DidNotReceive().EnterRoom("43", Arg.Any<int>(), Arg.Any<byte[]>());
        roomEntered.Complete();
        Assert.True((await first).IsSuccess);
    }

    private async Task<AvResult> EnterAsync(Action raise)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        IUserContext context = _context;
        const int type = 1;
        byte[] auth = [1, 2];
        context.EnterRoom("42", type, auth).Returns(0).AndDoes(_ => raise());
        // The lines.
        var roomEntered = new AvCompletionSlot();
        var roomExited = new AvCompletionSlot();
        context.OnEnterRoomCompleteEvent += roomEntered.Complete; // (int result, string info)
        context.OnExitRoomCompleteEvent += roomExited.Complete; // () : no code, success is implied
        context.OnRoomDisconnectEvent += (code, info) => roomEntered.Fail(code, info); // a pending entry fails, even with code 0
        AvResult inRoom = await AvCall.RunAsync(
            roomEntered,
            () => context.EnterRoom("42", type, auth),
            cancellationToken: ct
        );
        return inRoom;
    }
}
