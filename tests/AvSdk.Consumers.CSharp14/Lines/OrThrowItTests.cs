using AvSdk.Results;

namespace AvSdk.Consumers.CSharp14.Lines;

public class OrThrowItTests
{
    [Theory]
    [InlineData(1001, typeof(AvStateException))]
    [InlineData(1004, typeof(AvArgumentException))]
    [InlineData(1005, typeof(AvNetworkException))]
    [InlineData(10003, typeof(AvServerException))]
    [InlineData(1, typeof(AvException))]
    public void ThrowIfFailed_ThrowsTheCategorysException(int code, Type expected)
    {
        AvResult entered = AvResult.FromCode(code, "EnterRoom");
        AvResult<nint> h = entered.Error!;

        var thrown = Assert.ThrowsAny<AvException>(() =>
        {
            entered.ThrowIfFailed();
        });
        var fromValue = Assert.ThrowsAny<AvException>(() =>
        {
            nint handle3 = h.GetValueOrThrow();
            Assert.Fail($"{handle3}");
        });

        Assert.IsType(expected, thrown);
        Assert.IsType(expected, fromValue);
    }

    [Fact]
    public void ASuccess_ThrowsNothing()
    {
        AvResult entered = AvResult.Success();
        AvResult<nint> h = AvResult.Success((nint)7);

        entered.ThrowIfFailed();
        nint handle3 = h.GetValueOrThrow();

        Assert.Equal(7, handle3);
    }

    [Fact]
    public void AFilter_SeesTheCode()
    {
        AvResult<nint> h = AvCall.Run((out nint handle) => Create(out handle));
        (AvError, string?, int)? seen = null;

        try
        {
            h.ThrowIfFailed();
        }
        catch (AvNetworkException e) when (e.Code is AvErrorCode.Timeout)
        {
            seen = (e.Error, e.Operation, e.Number);
        }

        Assert.Equal((h.Error!, "Create", 1005), seen);
    }

    private static int Create(out nint handle)
    {
        handle = 0;
        return 1005;
    }
}
