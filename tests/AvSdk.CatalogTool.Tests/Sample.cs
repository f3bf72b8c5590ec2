using System.Text;

namespace AvSdk.CatalogTool.Tests;

/// <summary>A small good table, and what the reader says of it once it has been spoilt.</summary>
internal static class Sample
{
    internal const string Header =
        "code\tname\tmember\torigin\tcategory\tremedies\tplatform"
        + "\tmeaning_zh\tcause_zh\tadvice_zh\tmeaning_en\tcause_en\tadvice_en";

    internal const string Failed =
        "1\tAV_ERR_FAILED\tFailed\tClient\tGeneral\tAnalyzeLogs\tAll\t错误\t原因。\t建议。\tFailure\tA cause.\tAn advice.";

    internal const string Timeout =
        "1005\tAV_ERR_TIMEOUT\tTimeout\tClient\tNetwork\tCheckNetwork|Retry\tAll\t超时\t原因。\t建议。\tTimed out\tA cause.\tAn advice.";

    internal const string Text = $"{Header}\n{Failed}\n{Timeout}\n";

    internal const string GmeHeader = Header + "\tavsdk";

    /// <summary>GME's 1005 means the same, under another name; its 1 means something else; there is no 7000 in the other table.</summary>
    internal const string GmeText =
        GmeHeader
        + "\n1\tGME_OTHER\tOther\tServer\tServer\tContactBackend\tAll\t其他\t原因。\t建议。\tOther\tA cause.\tAn advice.\t"
        + "\n1005\tGME_TIMEOUT\tTimeOut\tClient\tNetwork\tRetry\tAll\t超时\t原因。\t建议。\tTimed out\tA cause.\tAn advice.\tTimeout"
        + "\n7000\tGME_OWN\tOwn\tClient\tNetwork\tRetry\tAll\t自己\t原因。\t建议。\tIts own\tA cause.\tAn advice.\t\n";

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static CatalogTable Read(string text) => Read(Editions.AvSdk, text);

    internal static CatalogTable Read(Edition edition, string text)
    {
        var faults = new FaultList();
        CatalogTable table = TableReader.Read(edition, Bytes(text), faults);
        Assert.Empty(faults.InOrder());
        return table;
    }

    internal static List<CatalogTable> ReadBoth() => [Read(Text), Read(Editions.Gme, GmeText)];

    internal static List<Fault> Faults(string text) => Faults(Bytes(text));

    internal static List<Fault> Faults(byte[] bytes)
    {
        var faults = new FaultList();
        TableReader.Read(Editions.AvSdk, bytes, faults);
        return [.. faults.InOrder()];
    }

    /// <summary>The good table with one spot of it changed; the spot must be there, once.</summary>
    internal static string Spoilt(string spot, string replacement)
    {
        Assert.Equal(2, Text.Split(spot).Length);
        return Text.Replace(spot, replacement, StringComparison.Ordinal);
    }
}
