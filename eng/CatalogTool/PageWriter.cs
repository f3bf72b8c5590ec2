using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>The edition's page: an index, then an entry a code.</summary>
internal static class PageWriter
{
    internal static string Write(CatalogTable table)
    {
        Edition edition = table.Edition;
        Lines lines = new Lines()
            .Add($"<!-- {Generator.Notice(table)}")
            .Add($"     {CommandLine.RefreshCommand} -->")
            .Add("<!-- markdownlint-disable line-length no-inline-html -->")
            .Add()
            .Add($"# Error codes of the {Markdown.Escape(edition.Title)}")
            .Add()
            .Add($"This page is generated from `{edition.Table}`. To change it, change the table and run")
            .Add($"`{CommandLine.RefreshCommand}`.")
            .Add()
            .Add($"0 is success (`{edition.Enum}.{Edition.SuccessMember}`). Every other code is an error.")
            .Add("The anchor of an entry is its code, such as `#1004`.")
            .Add()
            .Add("| Code | Name | Category | Remedies |")
            .Add("| ---: | --- | --- | --- |");
        foreach (CatalogRow row in table.Rows)
        {
            string number = CSharp.Number(row.Code);
            lines.Add($"| [{number}](#{number}) | `{row.Name}` | {row.Category} | {Remedies(row)} |");
        }

        foreach (CatalogRow row in table.Rows)
        {
            AddEntry(lines, edition, row);
        }

        return lines.ToString();
    }

    private static void AddEntry(Lines lines, Edition edition, CatalogRow row)
    {
        string number = CSharp.Number(row.Code);
        string chinese = row.Chinese is null ? "" : $" · {Markdown.Escape(row.Chinese.Meaning)}";
        lines
            .Add()
            // An anchor of our own: sites differ in how they make one from a heading.
            .Add($"<a id=\"{number}\"></a>")
            .Add()
            .Add($"## {number} `{row.Name}`")
            .Add()
            .Add($"{Markdown.Escape(row.English.Meaning)}{chinese}")
            .Add()
            .Add($"- C# member: `{edition.Enum}.{row.Member}`")
            .Add($"- Exception: `{Exception(row.Category)}`")
            .Add($"- Category: {row.Category}")
            .Add($"- Origin: {row.Origin}")
            .Add($"- Remedies: {Remedies(row)}")
            .Add($"- Platform: {Markdown.Escape(row.Platform)}");
        if (edition.TranslatesToAvSdk)
        {
            string word = row.AvSdkMember is null ? "none" : $"`{Editions.AvSdk.Enum}.{row.AvSdkMember}`";
            lines.Add($"- Same meaning in the {Editions.AvSdk.Title}: {word}");
        }

        lines
            .Add()
            .Add($"**Cause**: {Markdown.Escape(row.English.Cause)}")
            .Add()
            .Add($"**Advice**: {Markdown.Escape(row.English.Advice)}");
        if (row.Chinese is not null)
        {
            lines
                .Add()
                .Add($"**原因**：{Markdown.Escape(row.Chinese.Cause)}")
                .Add()
                .Add($"**建议**：{Markdown.Escape(row.Chinese.Advice)}");
        }
    }

    private static string Remedies(CatalogRow row) => string.Join(", ", row.Remedies);

    private static string Exception(AvErrorCategory category) =>
        category is AvErrorCategory.General ? "AvException" : $"Av{category}Exception";
}
