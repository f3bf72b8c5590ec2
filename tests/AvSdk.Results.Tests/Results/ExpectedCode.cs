using System.Globalization;

namespace AvSdk.Results.Tests.Results;

/// <summary>What the rules M2 and M3 say of an int, written down a second time and in another way than the library's.</summary>
internal static class ExpectedCode
{
    public static bool IsListed(int code) =>
        code
            is 1
                or (>= 1001 and <= 1007)
                or 1101
                or 1102
                or 1201
                or 1202
                or 1301
                or 1401
                or 1402
                or 1501
                or 1502
                or 1601
                or 1602
                or (>= 1801 and <= 1803)
                or (>= 10001 and <= 10011);

    public static AvErrorCategory CategoryOf(int code) =>
        code switch
        {
            1004 => AvErrorCategory.Argument,
            1005 or 1501 or 1502 => AvErrorCategory.Network,
            (>= 1001 and <= 1003) or 1007 => AvErrorCategory.State,
            1101 or 1102 or 1201 or 1202 or 1301 or 1401 or 1402 or 1601 or 1602 => AvErrorCategory.State,
            >= 10001 and <= 19999 => AvErrorCategory.Server,
            _ => AvErrorCategory.General,
        };

    public static AvErrorOrigin OriginOf(int code) =>
        CategoryOf(code) == AvErrorCategory.Server ? AvErrorOrigin.Server : AvErrorOrigin.Client;

    public static Type CaseOf(AvErrorCategory category) =>
        category switch
        {
            AvErrorCategory.State => typeof(AvStateError),
            AvErrorCategory.Argument => typeof(AvArgumentError),
            AvErrorCategory.Network => typeof(AvNetworkError),
            AvErrorCategory.Server => typeof(AvServerError),
            _ => typeof(AvGeneralError),
        };

    public static string Digits(int code) => code.ToString(CultureInfo.InvariantCulture);
}
