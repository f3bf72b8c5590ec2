namespace AvSdk.CatalogTool;

/// <summary>The words that a cell may hold: the names of one of the library's enums.</summary>
internal sealed class Words<TEnum>(string faultId, string what, TableFaults faults, TEnum? except = null)
    where TEnum : struct, Enum
{
    private const char Separator = '|';

    private readonly Dictionary<string, TEnum> _values = Enum.GetValues<TEnum>()
        .Where(value => !value.Equals(except))
        .ToDictionary(value => value.ToString(), StringComparer.Ordinal);

    internal TEnum Read(Cell? cell) => cell is null ? default : Find(cell.Text, cell, offset: 0);

    internal List<TEnum> ReadList(Cell? cell)
    {
        List<TEnum> values = [];
        int offset = 0;
        foreach (string word in cell?.Text.Split(Separator) ?? [])
        {
            values.Add(Find(word, cell!, offset));
            offset += word.Length + 1;
        }

        return values;
    }

    private TEnum Find(string word, Cell cell, int offset)
    {
        if (!_values.TryGetValue(word, out TEnum value))
        {
            faults.Add(
                faultId,
                cell,
                $"Unknown {what} '{word}'. Write one of: {string.Join(", ", _values.Keys)}.",
                offset
            );
        }

        return value;
    }
}
