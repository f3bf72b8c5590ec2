namespace AvSdk.CatalogTool;

/// <summary>Reads and validates the tables. What it returns is of use only when there was no fault.</summary>
internal static class TableReader
{
    /// <summary>Every edition's table.</summary>
    internal static List<CatalogTable> ReadAll(string root, FaultList faults)
    {
        CatalogTable avSdk = Read(root, Editions.AvSdk, faults);
        // Where the table of the words is at fault itself, it must not blame those who use them.
        HashSet<string>? words = faults.Any ? null : [.. avSdk.Rows.Select(row => row.Member)];
        return [avSdk, .. Editions.All.Skip(1).Select(edition => Read(root, edition, faults, words))];
    }

    /// <param name="root">The root of the repository.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="faults">Gets the faults.</param>
    /// <param name="avSdkMembers">The words that another edition may be translated to; null to take any.</param>
    internal static CatalogTable Read(
        string root,
        Edition edition,
        FaultList faults,
        IReadOnlySet<string>? avSdkMembers = null
    )
    {
        string path = Path.Combine(root, edition.Table);
        if (File.Exists(path))
        {
            return Read(edition, File.ReadAllBytes(path), faults, avSdkMembers);
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

    internal static CatalogTable Read(
        Edition edition,
        ReadOnlySpan<byte> bytes,
        FaultList faults,
        IReadOnlySet<string>? avSdkMembers = null
    )
    {
        var tableFaults = new TableFaults(edition.Table, faults);
        List<Cell[]> lines = TsvText.Split(bytes, tableFaults);
        Cell[] first = lines is [var line, ..] ? line : [];
        var header = Header.Read(first, edition.Columns, tableFaults);
        var reader = new RowReader(edition, header, tableFaults, avSdkMembers);
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
