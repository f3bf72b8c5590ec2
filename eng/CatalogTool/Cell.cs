namespace AvSdk.CatalogTool;

/// <summary>A cell and where it starts; both counts from 1, the column in characters, as editors count.</summary>
internal sealed record Cell(string Text, int Line, int Column);
