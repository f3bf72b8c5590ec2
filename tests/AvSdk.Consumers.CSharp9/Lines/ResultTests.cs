using AvSdk.Results;
using OneOf;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    public class ResultTests
    {
        [Theory]
        [InlineData(0, "in the room", "ok", 0)]
        [InlineData(1005, "check the network", "network", 3)]
        [InlineData(1201, "wrong moment: AV_ERR_ROOM_NOT_EXIST, from EnterRoom", "state", 1)]
        [InlineData(1, "1: Analyze the logs.", "general", 5)]
        public void AResult_IsLookedInto(int number, string expected, string matched, int index)
        {
            AvResult entered = AvResult.FromCode(number, "EnterRoom");

            string text = entered.Outcome switch
            {
                AvSuccess => "in the room",
                AvNetworkError { Code: AvErrorCode.Timeout } => "check the network",
                AvStateError e => $"wrong moment: {e.Info.Name}, from {e.Operation}",
                AvError e => $"{e.Number}: {e.Info.Text.Advice}",
            }; // no CS8509: every case is handled
            string s2 = entered.Match(
                success: static ok => "ok",
                state: static e => "state",
                argument: static e => "argument",
                network: static e => "network",
                server: static e => "server",
                general: static e => "general"
            );
            OneOf<AvSuccess, AvStateError, AvArgumentError, AvNetworkError, AvServerError, AvGeneralError> one =
                entered.ToOneOf();

            Assert.Equal(expected, text);
            Assert.Equal(matched, s2);
            Assert.Equal(index, one.Index);
        }

        [Fact]
        public void APattern_ReachesTheSdksMessage()
        {
            AvResult entered = AvResult.FromCode(10003, "EnterRoom", "no {0}");
            string written = null;

            if (entered is { IsSuccess: false, Error: AvServerError server })
                written = server.SdkMessage;

            Assert.Equal("no {0}", written);
        }

        [Fact]
        public void Values_AreMappedAndTaken()
        {
            var sdk = new FakeSdk();
            AvResult<nint> h = AvCall.Run((out nint handle) => sdk.CreateContext(out handle));
            nint seen = 0;

            AvResult<int> len = h.Map(static x => x == 0 ? 0 : 1); // Map, Bind, Tap, MapError, Ensure; LINQ query syntax
            if (h.TryGetValue(out nint handle2))
            {
                seen = handle2;
            } // never null-forgiving
            nint handle3 = h.GetValueOrThrow();

            Assert.Equal(1, len.GetValueOrThrow());
            Assert.True(seen == 7 && handle3 == 7);
        }

        [Fact]
        public void Results_AreCombined()
        {
            var sdk = new FakeSdk(1003);

            AvResult both = AvResult.Combine(
                AvCall.Run(() => sdk.EnableCapture(true)).AcceptAlreadyInState(),
                AvCall.Run(() => sdk.EnableSend(true))
            );

            Assert.True(both.IsSuccess);
        }

        [Fact]
        public void AFailure_IsThrown()
        {
            var sdk = new FakeSdk(1005);
            AvResult<nint> h = AvCall.Run((out nint handle) => sdk.CreateContext(out handle));
            AvResult entered = h.Error;
            string seen = null;

            try
            {
                h.ThrowIfFailed();
            }
            catch (AvNetworkException e) when (e.Code is AvErrorCode.Timeout)
            {
                seen = e.Operation + e.Number + e.Error.Code;
            }

            Assert.Equal("CreateContext1005Timeout", seen);
            Assert.Throws<AvNetworkException>(() => entered.ThrowIfFailed());
            Assert.Throws<AvNetworkException>(() => h.GetValueOrThrow());
        }

        [Fact]
        public void TheDefault_IsAFailure() => Assert.Equal(AvErrorReason.NoResult, default(AvResult).Error.Reason);
    }
}
