#nullable enable
using System.Globalization;
using AvSdk.Results;
using Xunit;

namespace AvSdk.Consumers.CSharp9
{
    /// <summary>With a nullable context, which Unity leaves to each file.</summary>
    public class CatalogueTests
    {
        [Fact]
        public void ARow_SaysWhatTheLineSays()
        {
            AvErrorInfo timeout = AvErrorCatalog.AvSdk[AvErrorCode.Timeout];

            Assert.Equal((1005, "AV_ERR_TIMEOUT"), (timeout.Number, timeout.Name));
            Assert.Equal((AvErrorCategory.Network, AvErrorOrigin.Client), (timeout.Category, timeout.Origin));
            Assert.Equal(AvRemedies.CheckNetwork | AvRemedies.Retry, timeout.Remedies);
            Assert.NotEmpty(timeout.Text.Meaning);
            Assert.Equal("超时", timeout.GetText(CultureInfo.GetCultureInfo("zh-CN")).Meaning);
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
        public void AnotherEdition_HasItsOwnWords()
        {
            AvCaller gme = AvCall.With(AvErrorCatalog.Gme);
            AvResult left = gme.Run(() => 10004);

            Assert.True(left.Error is { GmeCode: GmeErrorCode.ServerRequestRoomAddressFail, Code: AvErrorCode.Failed });
            Assert.Null(AvResult.FromCode(10004).Error?.GmeCode);
            Assert.Equal(10004, AvErrorCatalog.Gme[GmeErrorCode.ServerRequestRoomAddressFail].Number);
        }

        [Fact]
        public void ACopyOfARow_ReplacesIt()
        {
            AvErrorInfo row = AvErrorCatalog.AvSdk[AvErrorCode.Timeout] with
            {
                Remedies = AvRemedies.None,
                Name = "OURS",
            };
            AvErrorInfo[] entries = { row };

            AvErrorCatalog mine = AvErrorCatalog.AvSdk.With(entries); // add or replace rows; the original is unchanged
            AvResult late = AvCall.With(mine).Run(() => 1005);

            Assert.Equal("OURS", late.Error?.Info.Name);
            Assert.Equal("AV_ERR_TIMEOUT", AvErrorCatalog.AvSdk[AvErrorCode.Timeout].Name);
        }
    }
}
