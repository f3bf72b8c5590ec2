using System.Text;

namespace AvSdk.Results.Tests.Catalog;

/// <summary>Reads a table of tab-separated values, strictly: no stray byte or line end may hide a difference.</summary>
internal static class Tsv
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    internal static List<Dictionary<string, string>> Read(string path)
    {
        string[] lines = Strict.GetString(File.ReadAllBytes(path)).Split('\n');
        Assert.Equal("", lines[^1]);
        string[] header = lines[0].Split('\t');
        return [.. lines.Skip(1).SkipLast(1).Select(line => Row(header, line.Split('\t')))];
    }

    private static Dictionary<string, string> Row(string[] header, string[] cells)
    {
        Assert.Equal(header.Length, cells.Length);
        return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
