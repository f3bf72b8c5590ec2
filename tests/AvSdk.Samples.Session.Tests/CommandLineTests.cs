using System.Text.Json;

namespace AvSdk.Samples.Session.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void Options_AreAllUnderstood()
    {
        Assert.True(SessionOptions.TryParse(["--raw", "--native", "--json"], out SessionOptions? options, out _));
        Assert.Equal(
            new SessionOptions
            {
                Raw = true,
                Native = true,
                Json = true,
            },
            options
        );
    }

    [Fact]
    public void AnUnknownOption_IsNamed()
    {
        Assert.False(SessionOptions.TryParse(["--jsno"], out _, out string? fault));
        Assert.Contains("'--jsno'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsOneObjectALine_AndTheLastIsTheSummary()
    {
        using var output = new StringWriter();
        await VirtualSession.PlayAsync(new SessionOptions { Json = true }, new JsonTimelineWriter(output));

        JsonElement[] lines =
        [
            .. output
                .ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        Assert.True(lines[^1].GetProperty("asItShould").GetBoolean());
        Assert.All(lines[..^1], line => Assert.True(line.GetProperty("time").GetDouble() >= 0));
    }

    [Fact]
    public void Text_HasColourOnlyWhereItIsWanted()
    {
        var entry = new TimelineEntry(
            TimeSpan.FromSeconds(1.25),
            TimelineSource.Received,
            "EnterRoom: success",
            0,
            null
        );
        using var plain = new StringWriter();
        using var coloured = new StringWriter();

        new TextTimelineWriter(plain, useColor: false).Write(entry);
        new TextTimelineWriter(coloured, useColor: true).Write(entry);

        Assert.Equal("    1.3 s  you get   EnterRoom: success", plain.ToString().TrimEnd());
        Assert.Contains("\e[", coloured.ToString(), StringComparison.Ordinal);
    }
}
