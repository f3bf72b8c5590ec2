namespace AvSdk.CatalogTool;

/// <summary>An edition's rows, in the order of its file.</summary>
internal sealed record CatalogTable(Edition Edition, IReadOnlyList<CatalogRow> Rows);
