namespace AvSdk.CatalogTool;

/// <summary>A row's texts in one language.</summary>
internal sealed record RowText(string Meaning, string Cause, string Advice);
