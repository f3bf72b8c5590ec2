using AvSdk.Results;

namespace AvSdk.CatalogTool;

/// <summary>The page of one code.</summary>
internal static class CodePageWriter
{
    /// <param name="table">The edition's table.</param>
    /// <param name="index">Which of its rows.</param>
    /// <param name="all">The editions' tables.</param>
    internal static string Write(CatalogTable table, int index, IReadOnlyList<CatalogTable> all)
    {
        Edition edition = table.Edition;
        CatalogRow row = table.Rows[index];
        string page = edition.PageOf(row);
        string chinese = row.Chinese is null ? "" : $" · {Markdown.Escape(row.Chinese.Meaning)}";
        Lines lines = Markdown
            .File(table)
            .Add($"# {CSharp.Number(row.Code)} `{row.Name}`")
            .Add()
            .Add($"{Markdown.Escape(row.English.Meaning)}{chinese}")
            .Add()
            .Add($"- Edition: {Markdown.Link(edition.Title, page, edition.Index)}")
            .Add($"- In C#: `{edition.Enum}.{row.Member}`");
        if (edition.TranslatesToAvSdk)
        {
            lines.Add($"- `AvError.Code`: {Word(row)}");
        }

        lines
            .Add($"- Category: {row.Category}, an `Av{row.Category}Error`, thrown as `{Exception(row.Category)}`")
            .Add($"- Origin: {row.Origin}, {Origin(row.Origin)}")
            .Add($"- Platform: {Markdown.Escape(row.Platform)}");
        AddTexts(lines, row);
        AddRemedies(lines, row, page);
        AddOtherEditions(lines, row, page, all.Where(other => other != table));
        return lines.Add().Add(Neighbours(table, index, page)).ToString();
    }

    private static void AddTexts(Lines lines, CatalogRow row)
    {
        lines
            .Add()
            .Add("## Cause")
            .Add()
            .Add(Markdown.Escape(row.English.Cause))
            .Add()
            .Add("## Advice")
            .Add()
            .Add(Markdown.Escape(row.English.Advice));
        if (row.Chinese is { } chinese)
        {
            lines
                .Add()
                .Add("## 原因")
                .Add()
                .Add(Markdown.Escape(chinese.Cause))
                .Add()
                .Add("## 建议")
                .Add()
                .Add(Markdown.Escape(chinese.Advice));
        }
    }

    private static void AddRemedies(Lines lines, CatalogRow row, string page)
    {
        lines
            .Add()
            .Add("## Remedies")
            .Add()
            .Add($"| Remedy | What to do | What {Markdown.Link("the pipeline", page, PipelineAnswer.Guide)} does |")
            .Add("| --- | --- | --- |");
        foreach (AvRemedies remedy in row.Remedies)
        {
            lines.Add($"| `{remedy}` | {RemedyText.Of(remedy)} | {PipelineAnswer.To(remedy, row, page)} |");
        }
    }

    private static void AddOtherEditions(Lines lines, CatalogRow row, string page, IEnumerable<CatalogTable> others)
    {
        lines.Add().Add("## In other editions").Add();
        foreach (CatalogTable other in others)
        {
            lines.Add($"- {other.Edition.Title}: {SameNumber(row, page, other)}{SameMeaning(row, page, other)}");
        }

        lines.Add($"- {Markdown.Link("All differences", page, EditionsWriter.Page)}");
    }

    private static string SameNumber(CatalogRow row, string page, CatalogTable other) =>
        other.Find(row.Code) is not { } same
            ? $"there is no {CSharp.Number(row.Code)}."
            : $"{Link(same, page, other)}, "
                + (
                    row.MeansTheSameAs(same)
                        ? "the same meaning."
                        : $"**another meaning**: {Markdown.Escape(same.English.Meaning)}."
                );

    private static string SameMeaning(CatalogRow row, string page, CatalogTable other) =>
        other.FindMeaning(row) is { } same && same.Code != row.Code
            ? $" This meaning has another number there: {Link(same, page, other)}."
            : "";

    private static string Link(CatalogRow row, string page, CatalogTable table) =>
        Markdown.Link($"{CSharp.Number(row.Code)} `{row.Name}`", page, table.Edition.PageOf(row));

    private static string Neighbours(CatalogTable table, int index, string page)
    {
        string To(CatalogRow row, string format) =>
            Markdown.Link(string.Format(null, format, CSharp.Number(row.Code)), page, table.Edition.PageOf(row));

        List<string> links = [Markdown.Link($"All codes of {table.Edition.InSentence}", page, table.Edition.Index)];
        if (index > 0)
        {
            links.Insert(0, To(table.Rows[index - 1], "← {0}"));
        }

        if (index < table.Rows.Count - 1)
        {
            links.Add(To(table.Rows[index + 1], "{0} →"));
        }

        return string.Join(" · ", links);
    }

    private static string Word(CatalogRow row) =>
        row.AvSdkMember is null
            ? $"`{Editions.AvSdk.Enum}.Failed`, since {Editions.AvSdk.InSentence} has no word of this meaning"
            : $"`{Editions.AvSdk.Enum}.{row.AvSdkMember}`, which has the same meaning";

    private static string Exception(AvErrorCategory category) =>
        category is AvErrorCategory.General ? "AvException" : $"Av{category}Exception";

    private static string Origin(AvErrorOrigin origin) =>
        origin is AvErrorOrigin.Server ? "the SDK's server" : "the SDK on the machine of the caller";
}
