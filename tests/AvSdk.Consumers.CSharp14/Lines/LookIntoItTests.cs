using AvSdk.Results;
using NSubstitute;
using OneOf;

namespace AvSdk.Consumers.CSharp14.Lines;

public class LookIntoItTests
{
    [Theory]
    [InlineData(0, "in the room")]
    [InlineData(1005, "check the network")]
    [InlineData(1201, "wrong moment: AV_ERR_ROOM_NOT_EXIST, from EnterRoom")]
    [InlineData(1, "1: Analyze the logs.")]
    public void ASwitch_HandlesEveryCaseWithoutCS8509(int code, string expected)
    {
        AvResult entered = AvResult.FromCode(code, "EnterRoom");

        string text = entered.Outcome switch
        {
            AvSuccess => "in the room",
            AvNetworkError { Code: AvErrorCode.Timeout } => "check the network",
            AvStateError e => $"wrong moment: {e.Info.Name}, from {e.Operation}",
            AvError e => $"{e.Number}: {e.Info.Text.Advice}",
        }; // no CS8509: every case is handled

        Assert.Equal(expected, text);
    }

    [Fact]
    public void APattern_ReachesTheSdksMessage()
    {
        AvResult entered = AvResult.FromCode(10003, "EnterRoom", "no {0}");
        string? written = null;

        if (entered is { IsSuccess: false, Error: AvServerError server })
            written = server.SdkMessage;

        Assert.Equal("no {0}", written);
    }

    [Theory]
    [InlineData(0, "ok", 0)]
    [InlineData(1001, "state", 1)]
    [InlineData(1004, "argument", 2)]
    [InlineData(1005, "network", 3)]
    [InlineData(10003, "server", 4)]
    [InlineData(1, "general", 5)]
    public void Match_And_OneOf_NameTheCase(int code, string expected, int index)
    {
        AvResult entered = AvResult.FromCode(code);

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

        Assert.Equal(expected, s2);
        Assert.Equal(index, one.Index);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 1)]
    public void Map_TurnsTheValue(int value, int expected)
    {
        AvResult<nint> h = AvResult.Success<nint>(value);

        AvResult<int> len = h.Map(static x => x == 0 ? 0 : 1);

        Assert.Equal(expected, len.GetValueOrThrow());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1102)]
    public void TryGetValue_IsNeverNullForgiving(int code)
    {
        AvResult<nint> h = AvCall.Run((out nint handle) => Create(code, out handle));

        nint seen = -1;
        if (h.TryGetValue(out nint handle2))
        {
            seen = handle2;
        }

        Assert.Equal(code == 0 ? 7 : -1, seen);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1003, 0, null)]
    [InlineData(1003, 1003, "EnableSend")]
    [InlineData(1301, 1005, "EnableCapture")]
    public void Combine_IsTheFirstFailure(int capture, int send, string? failed)
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.EnableCapture(true).Returns(capture);
        sdk.EnableSend(true).Returns(send);

        AvResult both = AvResult.Combine(
            AvCall.Run(() => sdk.EnableCapture(true)).AcceptAlreadyInState(),
            AvCall.Run(() => sdk.EnableSend(true))
        );

        Assert.Equal(failed is null, both.IsSuccess);
        Assert.Equal(failed, both.Error?.Operation);
    }

    private static int Create(int code, out nint handle)
    {
        handle = 7;
        return code;
    }
}
