namespace AvSdk.Results;

/// <summary>Where an operation's name comes from. Most calls succeed and never need it, so it is cut out of the source text on demand.</summary>
internal readonly struct OperationText
{
    private readonly string? _text;
    private readonly bool _isSource;

    private OperationText(string? text, bool isSource)
    {
        _text = text;
        _isSource = isSource;
    }

    /// <summary>The name, or null where there is none.</summary>
    public string? Name => _isSource ? OperationName.From(_text) : _text;

    public static OperationText OfSource(string? source) => new(source, isSource: true);

    public static OperationText OfName(string? name) => new(name, isSource: false);
}
