namespace AvSdk.CatalogTool;

/// <summary>The first line of a table: which column stands where.</summary>
internal sealed class Header
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private Header(int width) => Width = width;

    /// <summary>How many cells a row has.</summary>
    internal int Width { get; }

    internal static Header Read(Cell[] cells, IReadOnlyList<string> columns, TableFaults faults)
    {
        var header = new Header(cells.Length);
        string wanted = string.Join(", ", columns);
        for (int i = 0; i < cells.Length; i++)
        {
            string name = cells[i].Text;
            if (!columns.Contains(name))
            {
                faults.Add(
                    FaultId.ColumnUnknown,
                    cells[i],
                    $"Unknown column '{name}'. Remove it, or rename it to one of: {wanted}."
                );
            }
            else if (!header._places.TryAdd(name, i))
            {
                faults.Add(FaultId.ColumnTwice, cells[i], $"Column '{name}' stands here a second time. Remove one.");
            }
        }

        foreach (string name in columns.Where(name => !header._places.ContainsKey(name)))
        {
            faults.Add(
                FaultId.ColumnMissing,
                1,
                1,
                $"Column '{name}' is missing. Add it to the header and to each row."
            );
        }

        return header;
    }

    /// <summary>The row's cell of a column; null where the header lacks the column, a fault told already.</summary>
    internal Cell? Find(Cell[] row, string column) => _places.TryGetValue(column, out int place) ? row[place] : null;
}
