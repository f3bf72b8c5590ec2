using System.Globalization;
using AvSdk.Results;

namespace AvSdk.Consumers.CSharp14.Lines;

public class CatalogueTests
{
    [Fact]
    public void ARow_SaysWhatTheLineSays()
    {
        AvErrorInfo timeout = AvErrorCatalog.AvSdk[AvErrorCode.Timeout];

        Assert.True(timeout.Number == 1005);
        Assert.True(timeout.Name == "AV_ERR_TIMEOUT");
        Assert.True(timeout.Category == AvErrorCategory.Network);
        Assert.True(timeout.Origin == AvErrorOrigin.Client);
        Assert.True(timeout.Remedies == (AvRemedies.CheckNetwork | AvRemedies.Retry));
        Assert.All(timeout.Text.Meaning, static c => Assert.True(char.IsAscii(c)));
        Assert.True(timeout.GetText(CultureInfo.GetCultureInfo("zh-CN")).Meaning == "超时");
    }

    [Fact]
    public void ANumberThatTheTableLacks_IsStillAFailure()
    {
        bool known = AvErrorCatalog.AvSdk.TryGet(1008, out AvErrorInfo? info); // false: the table has no 1008
        AvResult odd = AvResult.FromCode(1008); // still a failure, odd.Error.Number == 1008

        Assert.False(known);
        Assert.Null(info);
        Assert.False(odd.IsSuccess);
        Assert.True(odd.Error.Number == 1008);
    }

    [Fact]
    public void With_LeavesTheOriginalUnchanged()
    {
        AvErrorInfo[] entries =
        [
            new(1008, "AV_ERR_OURS", AvErrorCategory.State, new("ours", "a cause", "an advice")),
            AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
            {
                Remedies = AvRemedies.None,
            },
        ];

        AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(entries); // add or replace rows; the original is unchanged

        Assert.Equal(AvErrorCatalog.AvSdk.Count + 1, mine.Count);
        Assert.True(mine.TryGet(1008, out _));
        Assert.False(AvErrorCatalog.AvSdk.TryGet(1008, out _));
        Assert.Equal(AvRemedies.None, mine[AvErrorCode.Timeout].Remedies);
        Assert.NotEqual(AvRemedies.None, AvErrorCatalog.AvSdk[AvErrorCode.Timeout].Remedies);
    }

    [Fact]
    public void With_TakesTheSameCallsToAnotherCatalogue()
    {
        AvErrorInfo ours = new(1201, "AV_ERR_OURS", AvErrorCategory.Server, new("ours", "a cause", "an advice"));

        AvCaller mine = AvCall.With(AvErrorCatalog.AvSdk.With(ours));
        AvResult left = mine.Run(() => QAVNative.QAVSDK_AVContext_ExitRoom());

        Assert.Equal("AV_ERR_OURS", Assert.IsType<AvServerError>(left.Outcome).Info.Name);
        Assert.Equal("QAVSDK_AVContext_ExitRoom", left.Error?.Operation);
        Assert.IsType<AvStateError>(AvCall.Run(() => QAVNative.QAVSDK_AVContext_ExitRoom()).Outcome);
    }
}
