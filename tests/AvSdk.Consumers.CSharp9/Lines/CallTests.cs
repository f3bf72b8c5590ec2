using System;
using System.Threading;
using System.Threading.Tasks;
using AvSdk.Results;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    public class CallTests
    {
        [Fact]
        public void ACall_IsWrapped()
        {
            var sdk = new FakeSdk(1001);

            AvResult stopped = AvCall.Run(() => sdk.StopContext()); // .Operation is "StopContext" when it fails, from the source text
            AvResult same = AvCall.Run(sdk, static s => s.StopContext()); // no closure; nothing allocated on success
            AvResult<nint> h = AvCall.Run((out nint handle) => sdk.CreateContext(out handle));
            AvResult mapped = AvResult.FromCode(1005); // an int you already hold
            AvResult fine = AvResult.FromCode(0); // an int, though 0 would convert to an enum
            AvResult word = AvResult.FromCode(AvErrorCode.Timeout);
            AvResult told = AvResult.FromCode(10003, operation: "EnterRoom", sdkMessage: "sig expired {0}"); // data, never a format string

            Assert.Equal("StopContext", stopped.Error.Operation);
            Assert.Equal("StopContext", same.Error.Operation);
            Assert.Equal("CreateContext", h.Error.Operation);
            Assert.Equal(1005, mapped.Error.Number);
            Assert.True(fine.IsSuccess);
            Assert.Equal(mapped, word);
            Assert.Equal("sig expired {0}", told.Error.SdkMessage);
        }

        [Fact]
        public async Task ACallback_Completes()
        {
            CancellationToken ct = CancellationToken.None;
            var sdk = new FakeSdk(10003);

            AvResult entered = await AvCall.RunAsync(done => sdk.EnterRoom(42, done.Complete), cancellationToken: ct);
            AvResult shorter = await AvCall.RunAsync(
                done => sdk.EnterRoom(42, done.Complete),
                deadline: TimeSpan.FromSeconds(40),
                cancellationToken: ct
            );
            AvResult voidly = await AvCall.RunVoidAsync(
                done => sdk.EnterRoomVoid(42, done.Complete),
                cancellationToken: ct
            );

            Assert.Equal(("EnterRoom", "room 42"), (entered.Error.Operation, entered.Error.SdkMessage));
            Assert.IsType<AvServerError>(shorter.Outcome);
            Assert.Equal("EnterRoomVoid", voidly.Error.Operation);
            Assert.Equal(TimeSpan.FromSeconds(35), AvCaller.DefaultDeadline);
        }

        [Fact]
        public async Task ACallback_BringsAValue()
        {
            CancellationToken ct = CancellationToken.None;
            var sdk = new FakeSdk();
            const string path = "voice.pcm";

            AvResult<string> fileId = await AvCall.RunAsync<string>(
                done => sdk.Upload(path, done.Keep<UploadCallback>((code, file, id) => done.Complete(code, id))),
                cancellationToken: ct
            );

            Assert.Equal("id-1", fileId.GetValueOrThrow());
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public async Task ASlot_TakesTheEventsPlace(bool disconnects)
        {
            CancellationToken ct = CancellationToken.None;
            var context = new FakeContext { Disconnects = disconnects };
            const int type = 1;
            byte[] auth = new byte[2];

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
            AvResult outside = await AvCall.RunAsync(roomExited, () => context.ExitRoom(), cancellationToken: ct);

            Assert.Equal(disconnects, !inRoom.IsSuccess);
            Assert.Equal(disconnects ? "EnterRoom" : null, inRoom.Error?.Operation);
            Assert.Equal("4212", inRoom.Outcome.SdkMessage);
            Assert.True(outside.IsSuccess);
        }
    }
}
