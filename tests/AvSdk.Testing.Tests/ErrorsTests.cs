using AvSdk.Results;

namespace AvSdk.Testing.Tests;

public sealed class ErrorsTests
{
    [Theory, MemberData(nameof(AvTestData.Codes), MemberType = typeof(AvTestData))]
    public void AnError_IsThatOfTheSdk_AndAResultOfAnyType(AvErrorCode code)
    {
        AvResult result = AvErrors.Of(code, "EnterRoom", "info");
        AvResult<string> valued = AvErrors.Of(code, "EnterRoom", "info");

        Assert.Equal(AvResult.FromCode((int)code, "EnterRoom"), result);
        Assert.Equal("info", result.Error?.SdkMessage);
        Assert.Equal(result, valued.WithoutValue());
        Assert.Same(valued.Error, valued.Error?.ToException().Error);
    }

    [Theory, MemberData(nameof(AvTestData.GmeCodes), MemberType = typeof(AvTestData))]
    public void AnErrorOfGme_IsThatOfGme(GmeErrorCode code) => Assert.Equal(code, AvErrors.Of(code).GmeCode);

    [Theory, MemberData(nameof(AvTestData.Reasons), MemberType = typeof(AvTestData))]
    public void M6_ADecision_HasItsReason(AvErrorReason reason) =>
        Assert.Equal(reason, AvErrors.DecidedBy(reason, "EnterRoom").Reason);

    [Fact]
    public void AnErrorOfAKnownClass_MakesTheExceptionThatTakesIt()
    {
        var exception = new AvStateException(AvErrors.Of<AvStateError>(AvErrorCode.RoomNotExited, "StopContext"));

        Assert.Equal(1202, exception.Number);
        Assert.Contains(
            "Timeout is of the category Network, so its error is no AvStateError.",
            Assert.Throws<ArgumentException>(static () => AvErrors.Of<AvStateError>(AvErrorCode.Timeout)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ANumberThatTheTableLacks_HasAnErrorOfItsBandsClass_AndOfNoOther()
    {
        Assert.Equal(99999, AvErrors.Of<AvGeneralError>((AvErrorCode)99999).Number);
        Assert.Equal(10999, AvErrors.Of<AvServerError>((AvErrorCode)10999).Number);

        var thrown = Assert.Throws<ArgumentOutOfRangeException>(static () =>
            AvErrors.Of<AvStateError>((AvErrorCode)99999)
        );
        Assert.Contains(
            "99999 is not in AvErrorCatalog.AvSdk: its error is of the category General, and no AvStateError.",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ok_IsNoError()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvErrors.Of(AvErrorCode.Ok));
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvErrors.Of<AvGeneralError>(AvErrorCode.Ok));
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvErrors.Of(GmeErrorCode.Ok));
        Assert.Throws<ArgumentOutOfRangeException>(static () => AvErrors.DecidedBy(AvErrorReason.None));
    }
}
