namespace AvSdk.Results.Tests.Outcomes;

/// <summary>What an error says where this library, or the host, has had a part in it (rules M6, M7, S2, A14).</summary>
public sealed class SpokenForTests
{
    [Fact]
    public void S2_WhatConfirmDenies_IsNotAdvisedToBeTakenForSuccess()
    {
        AvError error = AvResult.FromCode(1003, "EnterRoom").Error!.WithReason(AvErrorReason.NotConfirmed);

        Assert.DoesNotContain("success", error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Confirm", error.ToString(), StringComparison.Ordinal);
        Assert.False(((AvResult)error).AcceptAlreadyInState().IsSuccess);
    }

    [Fact]
    public void M7_AStrayCallback_DoesNotShowTheSdksText()
    {
        var stray = new AvStrayCallback(AvStrayCallbackKind.Duplicate, "EnterRoom", 1005, "secret {0}");

        Assert.Equal("Duplicate: a callback of EnterRoom with 1005", stray.ToString());
    }

    [Fact]
    public void M11_ARowThatSharesAWord_DoesNotTakeIt()
    {
        AvErrorInfo timeout = AvErrorCatalog.AvSdk[AvErrorCode.Timeout];
        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(
            new AvErrorInfo(10201, "AV_ERR_SOCKET_TIMEOUT", AvErrorCategory.Network, timeout.Text)
            {
                Code = AvErrorCode.Timeout,
            },
            new AvErrorInfo(1003, "AV_ERR_HAS_IN_THE_STATE", AvErrorCategory.State, timeout.Text)
        );

        Assert.Equal(1005, mine[AvErrorCode.Timeout].Number);
        Assert.Equal(AvErrorCode.Timeout, AvResult.FromCode(10201, catalog: mine).Error?.Code);
        Assert.Equal(AvErrorCode.HasInTheState, AvResult.FromCode(1003, catalog: mine).Error?.Code);
    }

    [Fact]
    public void ARowWithoutItsTexts_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            AvErrorCatalog.AvSdk.With(AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with { Text = null! })
        );
}
