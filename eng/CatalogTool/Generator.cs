namespace AvSdk.CatalogTool;

/// <summary>What is made of the tables.</summary>
internal static class Generator
{
    /// <summary>Every generated file.</summary>
    /// <param name="tables">The editions' tables, that of the AV SDK first.</param>
    internal static IEnumerable<GeneratedFile> Generate(IReadOnlyList<CatalogTable> tables) =>
        [
            .. tables.SelectMany(table => Generate(table, tables)),
            new(EditionsWriter.Page, EditionsWriter.Write(tables)),
        ];

    private static IEnumerable<GeneratedFile> Generate(CatalogTable table, IReadOnlyList<CatalogTable> all) =>
        [
            new(table.Edition.EnumFile, EnumWriter.Write(table)),
            new(table.Edition.RowsFile, RowsWriter.Write(table)),
            new(table.Edition.Index, IndexWriter.Write(table, all)),
            .. table.Rows.Select(
                (row, index) => new GeneratedFile(table.Edition.PageOf(row), CodePageWriter.Write(table, index, all))
            ),
        ];

    internal static string Notice(params IEnumerable<CatalogTable> tables) =>
        $"Generated from {string.Join(" and ", tables.Select(table => table.Edition.Table))}. Do not edit; refresh with";
}
