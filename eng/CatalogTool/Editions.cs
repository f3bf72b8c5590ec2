namespace AvSdk.CatalogTool;

/// <summary>The editions, one a line. A further one is a file under catalog/ and a line here.</summary>
internal static class Editions
{
    internal static readonly Edition AvSdk = new(
        Id: "avsdk",
        Title: "AV SDK",
        Table: "catalog/avsdk.tsv",
        Enum: "AvErrorCode",
        RowsClass: "AvSdkTable",
        Page: "docs/error-codes.md",
        Columns: [.. Column.Common, .. Column.Chinese]
    );

    internal static readonly IReadOnlyList<Edition> All = [AvSdk];
}
