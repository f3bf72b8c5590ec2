using System.Text;

namespace AvSdk.CatalogTool;

/// <summary>Text with LF at the end of each line, whatever machine writes it.</summary>
internal sealed class Lines
{
    private readonly StringBuilder _text = new();

    internal Lines Add(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();
}
