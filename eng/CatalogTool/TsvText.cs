using System.Text.Unicode;

namespace AvSdk.CatalogTool;

/// <summary>Turns the bytes of a table into lines of cells.</summary>
internal static class TsvText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    internal static List<Cell[]> Split(ReadOnlySpan<byte> bytes, TableFaults faults)
    {
        if (bytes.StartsWith(ByteOrderMark))
        {
            faults.Add(
                FaultId.ByteOrderMark,
                1,
                1,
                "The file starts with a byte order mark. Save it as UTF-8 without one."
            );
            bytes = bytes[ByteOrderMark.Length..];
        }

        var lines = new List<Cell[]>();
        var carriageReturns = new List<(int Line, int Column)>();
        while (!bytes.IsEmpty)
        {
            int end = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            string text = Decode(line, lines.Count + 1, faults);
            if (text.EndsWith('\r'))
            {
                text = text[..^1];
                carriageReturns.Add((lines.Count + 1, text.Length + 1));
            }

            lines.Add(SplitLine(text, lines.Count + 1));
        }

        if (carriageReturns is [var first, ..])
        {
            // One fault, not one a line: it is one setting of one editor.
            faults.Add(
                FaultId.CarriageReturn,
                first.Line,
                first.Column,
                $"CR LF ends this line, the first such of {carriageReturns.Count}. Save the file with LF alone."
            );
        }

        return lines;
    }

    private static string Decode(ReadOnlySpan<byte> line, int number, TableFaults faults)
    {
        var characters = new char[line.Length];
        Utf8.ToUtf16(line, characters, out int read, out int written, replaceInvalidSequences: false);
        if (read < line.Length)
        {
            faults.Add(
                FaultId.BadUtf8,
                number,
                written + 1,
                $"Byte 0x{line[read]:X2} is no UTF-8 here. Save the file as UTF-8 and put the character right."
            );
            // Read on with a stand-in for the character, so that the other faults of the line are found too.
            Utf8.ToUtf16(line, characters, out _, out written, replaceInvalidSequences: true);
        }

        return new string(characters, 0, written);
    }

    private static Cell[] SplitLine(string line, int number)
    {
        int column = 1;
        string[] texts = line.Split('\t');
        var cells = new Cell[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            cells[i] = new Cell(texts[i], number, column);
            column += texts[i].Length + 1;
        }

        return cells;
    }
}
