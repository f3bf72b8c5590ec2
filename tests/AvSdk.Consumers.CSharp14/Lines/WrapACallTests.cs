using AvSdk.Results;
using NSubstitute;

namespace AvSdk.Consumers.CSharp14.Lines;

public class WrapACallTests
{
    [Fact]
    public void AClosure_NamesTheOperationFromTheSourceText()
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.StopContext().Returns(1001);

        AvResult stopped = AvCall.Run(() => sdk.StopContext());

        Assert.Equal("StopContext", stopped.Error?.Operation);
    }

    [Fact]
    public void AState_NamesTheOperationAsWell()
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.StopContext().Returns(1001);

        AvResult same = AvCall.Run(sdk, static s => s.StopContext());

        Assert.Equal("StopContext", same.Error?.Operation);
    }

    [Fact]
    public void AState_AllocatesNothingOnSuccess()
    {
        var sdk = new CountingSdk();
        long before = 0;

        for (int i = 0; i < 100; i++)
        {
            AvResult same = AvCall.Run(sdk, static s => s.StopContext()); // no closure; nothing allocated on success
            before = i == 0 ? GC.GetAllocatedBytesForCurrentThread() : before; // The first made the delegate, once.
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(100, sdk.Calls);
    }

    [Fact]
    public void AnOutParameter_BecomesTheValue()
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.CreateContext(out Arg.Any<nint>())
            .Returns(call =>
            {
                call[0] = (nint)7;
                return 0;
            });

        AvResult<nint> h = AvCall.Run((out nint handle) => sdk.CreateContext(out handle));

        Assert.Equal(7, h.GetValueOrThrow());
    }

    [Fact]
    public void AnOutParameter_OfAFailedCallIsNoValue()
    {
        var sdk = Substitute.For<IUserSdk>();
        sdk.CreateContext(out Arg.Any<nint>()).Returns(1102);

        AvResult<nint> h = AvCall.Run((out nint handle) => sdk.CreateContext(out handle));

        Assert.False(h.TryGetValue(out _));
        Assert.Equal("CreateContext", h.Error?.Operation);
    }

    [Fact]
    public void AnIntAlreadyHeld_IsMapped()
    {
        AvResult mapped = AvResult.FromCode(1005);

        Assert.IsType<AvNetworkError>(mapped.Outcome);
        Assert.Equal(1005, mapped.Error?.Number);
    }

    [Fact]
    public void AnInt_IsNoWordOfAnEnum_EvenWhereItWouldConvert()
    {
        const int code = 0;
        AvResult gme = AvResult.FromCode(GmeErrorCode.ServerRequestRoomAddressFail);

        Assert.True(AvResult.FromCode(0).IsSuccess);
        Assert.True(AvResult.FromCode(code, catalog: AvErrorCatalog.Gme).IsSuccess);
        Assert.Equal("x", AvResult.FromCode(1005, "x").Error?.Operation);
        Assert.Equal(AvErrorCode.Timeout, AvResult.FromCode(AvErrorCode.Timeout).Error?.Code);
        Assert.Equal(GmeErrorCode.ServerRequestRoomAddressFail, gme.Error?.GmeCode);
    }

    [Fact]
    public void TheSdksMessage_IsData()
    {
        AvResult told = AvResult.FromCode(10003, operation: "EnterRoom", sdkMessage: "sig expired {0}"); // data, never a format string

        Assert.Equal("sig expired {0}", told.Error?.SdkMessage);
        Assert.Equal("EnterRoom", told.Error?.Operation);
        Assert.DoesNotContain("sig expired", told.Error?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sig expired", told.ToString(), StringComparison.Ordinal);
    }
}
