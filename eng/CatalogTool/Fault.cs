namespace AvSdk.CatalogTool;

/// <summary>A fault of a table, and the way out of it.</summary>
internal sealed record Fault(string File, int Line, int Column, string Id, string Message)
{
    /// <summary>MSBuild's canonical form, which editors and CI systems turn into a link.</summary>
    public override string ToString() => $"{File}({Line},{Column}): error {Id}: {Message}";
}
