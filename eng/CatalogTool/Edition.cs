namespace AvSdk.CatalogTool;

/// <summary>One edition of the SDK: where its table lies, what it is made of, and what is made of it.</summary>
/// <param name="Id">The edition's short name, which is also that of its folder of pages.</param>
/// <param name="Title">The edition's name for people.</param>
/// <param name="InSentence">The same inside a sentence, with an article where it takes one.</param>
/// <param name="Table">The table, from the root of the repository, as are all paths here.</param>
/// <param name="Enum">The C# enum with a member a row.</param>
/// <param name="RowsClass">The class that holds the rows for the catalogue.</param>
/// <param name="Index">The page that lists the codes.</param>
/// <param name="Columns">The columns that the table must have.</param>
internal sealed record Edition(
    string Id,
    string Title,
    string InSentence,
    string Table,
    string Enum,
    string RowsClass,
    string Index,
    IReadOnlyList<string> Columns
)
{
    /// <summary>The enum's member for 0, which is no error and so has no row.</summary>
    internal const string SuccessMember = "Ok";

    /// <summary>Whether a column names the AvSdk member of the same meaning. In the AvSdk edition it is the row's own.</summary>
    internal bool TranslatesToAvSdk => Columns.Contains(Column.AvSdk);

    internal string EnumFile => $"src/AvSdk.Results/Catalog/{Enum}.g.cs";

    internal string RowsFile => $"src/AvSdk.Results/Catalog/{RowsClass}.g.cs";

    /// <summary>The folder with a page a code, and nothing else.</summary>
    internal string PagesFolder => $"docs/error-codes/{Id}";

    internal string PageOf(CatalogRow row) => $"{PagesFolder}/{CSharp.Number(row.Code)}.md";
}
