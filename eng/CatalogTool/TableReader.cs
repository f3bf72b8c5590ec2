namespace AvSdk.CatalogTool;

/// <summary>Reads and validates an edition's table. What it returns is of use only when there was no fault.</summary>
internal static class TableReader
{
    internal static CatalogTable Read(string root, Edition edition, FaultList faults)
    {
        string path = Path.Combine(root, edition.Table);
        if (File.Exists(path))
        {
            return Read(edition, File.ReadAllBytes(path), faults);
        }

        faults.Add(
            new Fault(
                edition.Table,
                1,
                1,
                FaultId.FileMissing,
                "There is no such file. Restore it, or drop its edition."
            )
        );
        return new CatalogTable(edition, []);
    }

    internal static CatalogTable Read(Edition edition, ReadOnlySpan<byte> bytes, FaultList faults)
    {
        var tableFaults = new TableFaults(edition.Table, faults);
        List<Cell[]> lines = TsvText.Split(bytes, tableFaults);
        Cell[] first = lines is [var line, ..] ? line : [];
        var header = Header.Read(first, edition.Columns, tableFaults);
        var reader = new RowReader(edition, header, tableFaults);
        List<CatalogRow> rows = [];
        foreach (Cell[] cells in lines.Skip(1))
        {
            if (cells.Length == header.Width)
            {
                rows.Add(reader.Read(cells));
                continue;
            }

            // Which cell is missing cannot be told, so the cells of such a row are not looked at.
            tableFaults.Add(
                FaultId.CellCount,
                cells[0],
                $"Cells in this row: {cells.Length}; columns in the header: {header.Width}. "
                    + "Put one tab between two cells and none elsewhere, and remove an empty line."
            );
        }

        return new CatalogTable(edition, rows);
    }
}
