namespace AvSdk.CatalogTool;

/// <summary>Adds the faults of one table.</summary>
internal sealed class TableFaults(string file, FaultList faults)
{
    internal void Add(string id, int line, int column, string message) =>
        faults.Add(new Fault(file, line, column, id, message));

    /// <param name="id">The kind of fault.</param>
    /// <param name="cell">The cell at fault.</param>
    /// <param name="message">The fault and the way out.</param>
    /// <param name="offset">Where in the cell, in characters from its start.</param>
    internal void Add(string id, Cell cell, string message, int offset = 0) =>
        Add(id, cell.Line, cell.Column + offset, message);
}
