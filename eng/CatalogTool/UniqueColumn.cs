namespace AvSdk.CatalogTool;

/// <summary>A column in which no two cells are the same.</summary>
internal sealed class UniqueColumn(string faultId, TableFaults faults)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    internal void Add(Cell cell)
    {
        if (!_lines.TryAdd(cell.Text, cell.Line))
        {
            faults.Add(
                faultId,
                cell,
                $"'{cell.Text}' stands in line {_lines[cell.Text]} already. Remove or rename one of the two."
            );
        }
    }
}
