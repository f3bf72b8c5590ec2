using System.Globalization;
using System.Text;

namespace AvSdk.CatalogTool;

/// <summary>The checks that are the same for every cell.</summary>
internal static class CellCheck
{
    /// <summary>The cell without the white space around it, so that it is faulted once; null when it is empty.</summary>
    internal static Cell? Clean(Cell cell, string column, TableFaults faults)
    {
        string text = cell.Text.Trim();
        if (text.Length == 0 && !Column.MayBeEmpty(column))
        {
            faults.Add(FaultId.CellEmpty, cell, $"The cell of column '{column}' is empty. Fill it in.");
            return null;
        }

        if (text.Length != cell.Text.Length)
        {
            int leading = cell.Text.Length - cell.Text.TrimStart().Length;
            faults.Add(
                FaultId.WhiteSpace,
                cell,
                $"The cell of column '{column}' has white space around its text. Remove it.",
                offset: leading > 0 ? 0 : text.Length
            );
            cell = cell with { Text = text, Column = cell.Column + leading };
        }

        FindInvisible(cell, column, faults);
        return text.Length == 0 ? null : cell;
    }

    /// <summary>A stray line separator would end a documentation comment; other such characters hide from the reader.</summary>
    private static void FindInvisible(Cell cell, string column, TableFaults faults)
    {
        int offset = 0;
        foreach (Rune rune in cell.Text.EnumerateRunes())
        {
            if (
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            )
            {
                faults.Add(
                    FaultId.Invisible,
                    cell,
                    $"The cell of column '{column}' has the invisible character U+{rune.Value:X4}. Remove it.",
                    offset
                );
            }

            offset += rune.Utf16SequenceLength;
        }
    }
}
