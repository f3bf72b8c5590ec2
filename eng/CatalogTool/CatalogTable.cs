namespace AvSdk.CatalogTool;

/// <summary>An edition's rows, in the order of its file.</summary>
internal sealed record CatalogTable(Edition Edition, IReadOnlyList<CatalogRow> Rows)
{
    /// <summary>The row of a number; null where the edition has none.</summary>
    internal CatalogRow? Find(int code) => Rows.FirstOrDefault(row => row.Code == code);

    /// <summary>The row with the meaning of another edition's row, whatever its number; null where the edition has none.</summary>
    internal CatalogRow? FindMeaning(CatalogRow other) => Rows.FirstOrDefault(other.MeansTheSameAs);
}
