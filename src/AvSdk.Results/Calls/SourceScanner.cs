namespace AvSdk.Results;

/// <summary>
/// Walks over the tokens of an expression that stand outside any parentheses and brackets, and says what each is.
/// Comments and literals are passed over whatever is in them.
/// </summary>
internal ref struct SourceScanner
{
    /// <summary>The symbol of an operator of more than one character, "??" for instance.</summary>
    public const char Operator = '+';

    private readonly string _source;
    private int _position;
    private bool _afterIdentifier;

    public SourceScanner(string source)
    {
        _source = source;
        _position = 0;
        _afterIdentifier = false;
        Identifier = null;
        IsArrow = IsCall = false;
        Symbol = '\0';
    }

    /// <summary>The token is a name or a keyword.</summary>
    public string? Identifier { get; private set; }

    /// <summary>The token is the arrow of a lambda.</summary>
    public bool IsArrow { get; private set; }

    /// <summary>The token is a group in parentheses behind a name; it has been passed over.</summary>
    public bool IsCall { get; private set; }

    /// <summary>The token is a symbol: "?" only for a conditional expression, "." for "?." too; else '\0'.</summary>
    public char Symbol { get; private set; }

    public bool Next()
    {
        Identifier = null;
        IsArrow = IsCall = false;
        Symbol = '\0';
        while (char.IsWhiteSpace(Peek(0)) || TrySkipComment())
        {
            _position += char.IsWhiteSpace(Peek(0)) ? 1 : 0;
        }

        if (_position >= _source.Length)
        {
            return false;
        }

        char c = Peek(0);
        bool afterIdentifier = _afterIdentifier;
        _afterIdentifier = false;
        if (TrySkipLiteral())
        {
            return true;
        }

        if (char.IsLetter(c) || c is '_' or '@')
        {
            ReadIdentifier();
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
        char next = Peek(1);
        IsArrow = c == '=' && next == '>';
        Symbol =
            IsArrow ? '\0'
            : c != '?' ? c
            : next is '.' or '[' ? '.'
            : next == '?' ? Operator
            : '?';
        _position += IsArrow || Symbol != c ? 2 : 1;
        _position -= c == '?' && next == '[' ? 1 : 0; // The group behind it is a token of its own.
    }

    private void ReadIdentifier()
    {
        int start = Peek(0) == '@' ? ++_position : _position;
        while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_')
        {
            _position++;
        }

        Identifier = _source.Substring(start, _position - start);
        _afterIdentifier = true;
    }

    private bool TrySkipComment()
    {
        string? end = (Peek(0), Peek(1)) switch
        {
            ('/', '/') => "\n",
            ('/', '*') => "*/",
            _ => null,
        };
        if (end is null)
        {
            return false;
        }

        SkipPast(end, 2);
        return true;
    }

    /// <summary>Passes over a number, a character or a string of any kind: verbatim, interpolated, raw.</summary>
    private bool TrySkipLiteral()
    {
        if (char.IsDigit(Peek(0)))
        {
            while (char.IsLetterOrDigit(Peek(0)) || Peek(0) == '_' || (Peek(0) == '.' && char.IsDigit(Peek(1))))
            {
                _position++;
            }

            return true;
        }

        int prefix = 0;
        bool verbatim = false;
        bool interpolated = false;
        for (; Peek(prefix) is '$' or '@'; prefix++)
        {
            verbatim |= Peek(prefix) == '@';
            interpolated |= Peek(prefix) == '$';
        }

        char quote = Peek(prefix);
        if (quote != '"' && (quote != '\'' || prefix > 0))
        {
            return false;
        }

        _position += prefix;
        int quotes = 0;
        while (Peek(quotes) == quote)
        {
            quotes++;
        }

        if (quotes > 2 && !verbatim)
        {
            SkipPast(new string(quote, quotes), quotes); // A raw string ends with as many quotes as it began with.
        }
        else
        {
            _position++;
            SkipText(quote, verbatim, interpolated);
        }

        return true;
    }

    private void SkipText(char quote, bool verbatim, bool interpolated)
    {
        while (_position < _source.Length)
        {
            char c = Peek(0);
            bool doubled = Peek(1) == c && (interpolated && c is '{' || verbatim && c == quote);
            if (interpolated && c == '{' && !doubled)
            {
                SkipGroup();
                continue;
            }

            _position += doubled || (c == '\\' && !verbatim) ? 2 : 1;
            if (c == quote && !doubled)
            {
                return;
            }
        }
    }

    private void SkipPast(string end, int offset)
    {
        int start = Math.Min(_position + offset, _source.Length);
        int found = _source.IndexOf(end, start, StringComparison.Ordinal);
        _position = found < 0 ? _source.Length : found + end.Length;
    }

    private void SkipGroup()
    {
        int depth = 0;
        while (_position < _source.Length)
        {
            if (TrySkipComment() || TrySkipLiteral())
            {
                continue;
            }

            char c = Peek(0);
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

            bool ofAType =
                char.IsLetterOrDigit(c)
                || char.IsWhiteSpace(c)
                || c is '<' or '>' or ',' or '.' or '_' or '?' or '[' or ']' or '(' or ')' or ':' or '@';
            if (!ofAType)
            {
                return false; // A comparison, not type arguments.
            }
        }

        return false;
    }
}
