namespace AvSdk.CatalogTool;

/// <summary>What is made of a table.</summary>
internal static class Generator
{
    internal static IEnumerable<GeneratedFile> Generate(CatalogTable table) =>
        [
            new(table.Edition.EnumFile, EnumWriter.Write(table)),
            new(table.Edition.RowsFile, RowsWriter.Write(table)),
            new(table.Edition.Page, PageWriter.Write(table)),
        ];

    internal static string Notice(CatalogTable table) =>
        $"Generated from {table.Edition.Table}. Do not edit; refresh with";
}
