using AvSdk.Results;

namespace AvSdk.Testing;

/// <summary>
/// Rows for theories, in the form that xunit (MemberData), NUnit (TestCaseSource) and MSTest (DynamicData) take: code that
/// shall cope with every error of the SDK is tested with every error of the SDK.
/// </summary>
public static class AvTestData
{
    /// <summary>Every code of the AV SDK, an <see cref="AvErrorCode"/> a row; <see cref="AvErrorCode.Ok"/> is not among them.</summary>
    public static IEnumerable<object[]> Codes => AvErrorCatalog.AvSdk.Select(static row => new object[] { row.Code });

    /// <summary>Every code of GME, a <see cref="GmeErrorCode"/> a row; <see cref="GmeErrorCode.Ok"/> is not among them.</summary>
    public static IEnumerable<object[]> GmeCodes =>
        AvErrorCatalog.Gme.Select(static row => new object[] { (GmeErrorCode)row.Number });

    /// <summary>Every category, an <see cref="AvErrorCategory"/> a row.</summary>
    public static IEnumerable<object[]> Categories => EachOf<AvErrorCategory>();

    /// <summary>Every remedy, an <see cref="AvRemedies"/> a row, one flag each; <see cref="AvRemedies.None"/> is not among them.</summary>
    public static IEnumerable<object[]> Remedies =>
        EachOf<AvRemedies>().Where(static row => (AvRemedies)row[0] != AvRemedies.None);

    /// <summary>Every decision of the library itself, an <see cref="AvErrorReason"/> a row; <see cref="AvErrorReason.None"/> is not among them.</summary>
    public static IEnumerable<object[]> Reasons =>
        EachOf<AvErrorReason>().Where(static row => (AvErrorReason)row[0] != AvErrorReason.None);

    /// <summary>
    /// Ints that the table of neither edition has, one a row: between the codes, at the edges of the bands, and at those of the
    /// type. They are failures too, and keep their number.
    /// </summary>
    public static IEnumerable<object[]> UnlistedNumbers =>
        new[]
        {
            int.MinValue,
            -1,
            2,
            1008,
            1100,
            1999,
            6998,
            7023,
            10201,
            10999,
            19999,
            20000,
            65535,
            int.MaxValue,
        }.Select(static number => new object[] { number });

    private static IEnumerable<object[]> EachOf<T>()
        where T : struct, Enum =>
#if NET
        Enum.GetValues<T>().Select(static value => new object[] { value });
#else
        ((T[])Enum.GetValues(typeof(T))).Select(static value => new object[] { value });
#endif
}
