namespace AvSdk.CatalogTool;

/// <summary>The editions, one a line. A further one is a file under catalog/ and a line here.</summary>
internal static class Editions
{
    internal static readonly Edition AvSdk = new(
        Id: "avsdk",
        Title: "AV SDK",
        InSentence: "the AV SDK",
        Table: "catalog/avsdk.tsv",
        Enum: "AvErrorCode",
        RowsClass: "AvSdkTable",
        Index: "docs/error-codes.md",
        Columns: [.. Column.Common, .. Column.Chinese]
    );

    internal static readonly Edition Gme = new(
        Id: "gme",
        Title: "GME",
        InSentence: "GME",
        Table: "catalog/gme.tsv",
        Enum: "GmeErrorCode",
        RowsClass: "GmeTable",
        Index: "docs/error-codes/gme.md",
        Columns: [.. Column.Common, .. Column.Chinese, Column.AvSdk]
    );

    /// <summary>The AvSdk edition first: its words are those that the others are translated to.</summary>
    internal static readonly IReadOnlyList<Edition> All = [AvSdk, Gme];
}
