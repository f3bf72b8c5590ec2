using System.Reflection;
using System.Xml.Linq;

namespace AvSdk.Docs.Tests;

/// <summary>A public type of several files is told of once: an editor shows all its summaries in a row.</summary>
public sealed class SummaryTests
{
    [Theory]
    [InlineData("AvSdk.Results")]
    [InlineData("AvSdk.Resilience")]
    [InlineData("AvSdk.Testing")]
    public void EveryPublicType_HasOneSummary(string name)
    {
        XDocument documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{name}.xml"));
        ILookup<string?, XElement> members = documentation
            .Descendants("member")
            .ToLookup(static member => member.Attribute("name")?.Value);
        string[] types = [.. Assembly.Load(name).GetExportedTypes().Select(static type => $"T:{type.FullName}")];

        Assert.Contains(types, type => members[type].Elements("summary").Any());
        Assert.DoesNotContain(types, type => members[type].Elements("summary").Skip(1).Any());
    }
}
