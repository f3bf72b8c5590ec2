namespace AvSdk.CatalogTool;

/// <summary>The edition's index: its codes, each with a link to its page.</summary>
internal static class IndexWriter
{
    internal static string Write(CatalogTable table, IReadOnlyList<CatalogTable> all)
    {
        Edition edition = table.Edition;
        Lines lines = Markdown
            .File(table)
            .Add($"# Error codes of {edition.InSentence}")
            .Add()
            .Add(
                $"This page and those of the codes are generated from `{edition.Table}`. To change them, change the table and run"
            )
            .Add($"`{CommandLine.RefreshCommand}`.")
            .Add()
            .Add($"0 is success (`{edition.Enum}.{Edition.SuccessMember}`). Every other code is an error.")
            .Add("The anchor of an entry is its code, such as `#1004`.")
            .Add()
            .Add($"A number means what its edition says: {string.Join(", ", OtherPages(edition, all))}.")
            .Add()
            .Add("| Code | Name | Meaning | Category | Remedies |")
            .Add("| ---: | --- | --- | --- | --- |");
        foreach (CatalogRow row in table.Rows)
        {
            string number = CSharp.Number(row.Code);
            string chinese = row.Chinese is null ? "" : $" · {Markdown.Escape(row.Chinese.Meaning)}";
            // An anchor of our own: sites differ in how they make one from a heading.
            lines.Add(
                $"| <a id=\"{number}\"></a>{Markdown.Link(number, edition.Index, edition.PageOf(row))} | `{row.Name}` "
                    + $"| {Markdown.Escape(row.English.Meaning)}{chinese} | {row.Category} | {string.Join(", ", row.Remedies)} |"
            );
        }

        return lines.ToString();
    }

    private static IEnumerable<string> OtherPages(Edition edition, IReadOnlyList<CatalogTable> all) =>
        [
            .. all.Where(other => other.Edition != edition)
                .Select(other =>
                    Markdown.Link($"error codes of {other.Edition.InSentence}", edition.Index, other.Edition.Index)
                ),
            Markdown.Link("what differs between the editions", edition.Index, EditionsWriter.Page),
        ];
}
