namespace AvSdk.Results;

/// <summary>
/// Walks over the tokens of an expression that stand outside any parentheses and brackets, and says what each is.
/// </summary>
internal ref struct SourceScanner
{
    private readonly string _source;
    private int _position;
    private bool _afterIdentifier;

    public SourceScanner(string source)
    {
        _source = source;
        _position = 0;
        _afterIdentifier = false;
        Identifier = null;
        IsArrow = IsCall = IsChoice = false;
    }

    /// <summary>The token is a name.</summary>
    public string? Identifier { get; private set; }

    /// <summary>The token is the arrow of a lambda.</summary>
    public bool IsArrow { get; private set; }

    /// <summary>The token is the argument list of a call; it has been passed over.</summary>
    public bool IsCall { get; private set; }

    /// <summary>The token is the question mark of a conditional expression.</summary>
    public bool IsChoice { get; private set; }

    public bool Next()
    {
        Identifier = null;
        IsArrow = IsCall = IsChoice = false;
        while (_position < _source.Length && char.IsWhiteSpace(_source[_position]))
        {
            _position++;
        }

        if (_position >= _source.Length)
        {
            return false;
        }

        char c = _source[_position];
        bool afterIdentifier = _afterIdentifier;
        _afterIdentifier = false;
        if (char.IsLetter(c) || c is '_' or '@')
        {
            ReadIdentifier();
        }
        else if (c is '"' or '\'')
        {
            SkipLiteral();
        }
        else if (c is '(' or '[')
        {
            IsCall = c == '(' && afterIdentifier;
            SkipGroup();
        }
        else if (c == '<' && afterIdentifier && TrySkipTypeArguments())
        {
            _afterIdentifier = true;
        }
        else
        {
            ReadSymbol(c);
        }

        return true;
    }

    private readonly char Peek(int offset) => _position + offset < _source.Length ? _source[_position + offset] : '\0';

    private void ReadSymbol(char c)
    {
        IsArrow = c == '=' && Peek(1) == '>';
        IsChoice = c == '?' && Peek(1) is not ('.' or '[' or '?') && (_position == 0 || _source[_position - 1] != '?');
        _position += IsArrow ? 2 : 1;
    }

    private void ReadIdentifier()
    {
        int start = _source[_position] == '@' ? ++_position : _position;
        while (_position < _source.Length && (char.IsLetterOrDigit(_source[_position]) || _source[_position] == '_'))
        {
            _position++;
        }

        string word = _source.Substring(start, _position - start);
        if (word is not ("static" or "async" or "await" or "return" or "new" or "unchecked" or "checked"))
        {
            Identifier = word;
            _afterIdentifier = true;
        }
    }

    private void SkipLiteral()
    {
        char quote = _source[_position++];
        while (_position < _source.Length && _source[_position] != quote)
        {
            _position += _source[_position] == '\\' ? 2 : 1;
        }

        _position++;
    }

    private void SkipGroup()
    {
        int depth = 0;
        while (_position < _source.Length)
        {
            char c = _source[_position];
            if (c is '"' or '\'')
            {
                SkipLiteral();
                continue;
            }

            depth +=
                c is '(' or '[' or '{' ? 1
                : c is ')' or ']' or '}' ? -1
                : 0;
            _position++;
            if (depth == 0)
            {
                return;
            }
        }
    }

    private bool TrySkipTypeArguments()
    {
        int depth = 0;
        for (int i = _position; i < _source.Length; i++)
        {
            char c = _source[i];
            depth +=
                c == '<' ? 1
                : c == '>' ? -1
                : 0;
            if (depth == 0)
            {
                _position = i + 1;
                return true;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('<' or '>' or ',' or '.' or '_' or '?' or '[' or ']' or ' '))
            {
                return false; // A comparison, not type arguments.
            }
        }

        return false;
    }
}
