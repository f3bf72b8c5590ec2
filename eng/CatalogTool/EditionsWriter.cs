namespace AvSdk.CatalogTool;

/// <summary>The page that compares the editions with that of the AV SDK, number by number.</summary>
internal static class EditionsWriter
{
    internal const string Page = "docs/editions.md";

    internal static string Write(IReadOnlyList<CatalogTable> tables)
    {
        Lines lines = Markdown
            .File(tables)
            .Add("# What differs between the editions")
            .Add()
            .Add(
                "A number means what its edition says (rule M11): choose the catalogue where the calls are made, or where the"
            )
            .Add(
                "coordinator is. `Number` is always what the SDK said. `Code` is the word of the AV SDK, for another edition only"
            )
            .Add("where the meaning is the same, else `Failed`.");
        CatalogTable first = tables[0];
        foreach (CatalogTable other in tables.Skip(1))
        {
            Compare(lines, first, other);
        }

        return lines.ToString();
    }

    private static void Compare(Lines lines, CatalogTable first, CatalogTable other)
    {
        List<(CatalogRow First, CatalogRow Other)> both =
        [
            .. first.Rows.Join(other.Rows, row => row.Code, row => row.Code, (one, two) => (one, two)),
        ];
        lines
            .Add()
            .Add($"## {first.Edition.Title} and {other.Edition.Title}")
            .Add()
            .Add(
                $"{Link(first)} has {first.Rows.Count} codes, {Link(other)} has {other.Rows.Count}; {both.Count} numbers are in both."
            );
        AddBoth(
            lines,
            "Same number, same meaning",
            first,
            other,
            "Differs in",
            both.Where(pair => pair.First.MeansTheSameAs(pair.Other)),
            pair => Differences(pair.First, pair.Other)
        );
        AddBoth(
            lines,
            "Same number, another meaning",
            first,
            other,
            "Meanings",
            both.Where(pair => !pair.First.MeansTheSameAs(pair.Other)),
            pair =>
                $"{Markdown.Escape(pair.First.English.Meaning)}; {other.Edition.Title}: {Markdown.Escape(pair.Other.English.Meaning)}"
        );
        AddOnly(lines, first, other);
        AddOnly(lines, other, first);
    }

    private static void AddBoth(
        Lines lines,
        string heading,
        CatalogTable first,
        CatalogTable other,
        string lastColumn,
        IEnumerable<(CatalogRow First, CatalogRow Other)> pairs,
        Func<(CatalogRow First, CatalogRow Other), string> last
    )
    {
        lines
            .Add()
            .Add($"### {heading}")
            .Add()
            .Add($"| Number | {first.Edition.Title} | {other.Edition.Title} | {lastColumn} |")
            .Add("| ---: | --- | --- | --- |");
        foreach ((CatalogRow First, CatalogRow Other) pair in pairs)
        {
            lines.Add(
                $"| {CSharp.Number(pair.First.Code)} | {Link(first, pair.First)} | {Link(other, pair.Other)} | {last(pair)} |"
            );
        }
    }

    private static void AddOnly(Lines lines, CatalogTable table, CatalogTable other)
    {
        lines
            .Add()
            .Add($"### Only in {table.Edition.InSentence}")
            .Add()
            .Add("| Number | Name | Meaning |")
            .Add("| ---: | --- | --- |");
        foreach (CatalogRow row in table.Rows.Where(row => other.Find(row.Code) is null))
        {
            lines.Add($"| {CSharp.Number(row.Code)} | {Link(table, row)} | {Markdown.Escape(row.English.Meaning)} |");
        }
    }

    private static string Differences(CatalogRow first, CatalogRow other)
    {
        List<string> differences = [];
        void Add(bool differs, string what)
        {
            if (differs)
            {
                differences.Add(what);
            }
        }

        Add(first.Name != other.Name, "name");
        Add(first.Category != other.Category, "category");
        Add(first.Origin != other.Origin, "origin");
        Add(!first.Remedies.ToHashSet().SetEquals(other.Remedies), "remedies");
        Add(first.Platform != other.Platform, "platform");
        return differences.Count == 0 ? "nothing" : string.Join(", ", differences);
    }

    private static string Link(CatalogTable table) => Markdown.Link(table.Edition.Title, Page, table.Edition.Index);

    private static string Link(CatalogTable table, CatalogRow row) =>
        Markdown.Link($"`{row.Name}`", Page, table.Edition.PageOf(row));
}
