using System.Collections.Concurrent;

namespace AvSdk.Results;

/// <summary>
/// Cuts the name of the called member out of the source text of a call (rule M12): <c>() =&gt; sdk.EnterRoom(42)</c> is
/// <c>EnterRoom</c>. It reads tokens, not C#: what it cannot tell for sure has no name.
/// </summary>
internal static class OperationName
{
    // Texts come from the compiler, one a call site, so the cache stays small. The bound is for callers who make texts.
    private const int MaxCached = 4096;
    private static readonly ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    // Words that are no member, and that parentheses may follow without being a call.
    private static readonly HashSet<string> Keywords = new(
        (
            "static async await return new checked unchecked if else while do for foreach lock using fixed try catch "
            + "finally throw typeof nameof sizeof default delegate is not or and as when case"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>The name, or null where the text has none.</summary>
    public static string? From(string? source)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return null;
        }

        if (!Cache.TryGetValue(source!, out string? name))
        {
            name = IsName(source!) ? source!.Trim() : Cut(source!);
            if (Cache.Count < MaxCached)
            {
                Cache.TryAdd(source!, name);
            }
        }

        return name.Length == 0 ? null : name;
    }

    /// <summary>
    /// Whether the text was given by hand ("Stop context", "enter-room") and is the name as it is: source text of a call is
    /// a lambda, a path of names, or has parentheses right behind a name.
    /// </summary>
    private static bool IsName(string text)
    {
        string name = text.Trim();
        bool hasOtherSign = false;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            bool isCall = c == '(' && i > 0 && (char.IsLetterOrDigit(name[i - 1]) || name[i - 1] == '_');
            if (isCall || c is '.' or '<' or '"' or '=' or '{' or ';')
            {
                return false;
            }

            hasOtherSign |= !char.IsLetterOrDigit(c) && c is not ('_' or '@');
        }

        return hasOtherSign && char.IsLetterOrDigit(name[0]);
    }

    /// <summary>The name without the cache; empty where the text has none.</summary>
    public static string Cut(string source)
    {
        var scanner = new SourceScanner(source);
        string completion = LastParameter(source);
        string? answer = null; // What the block returns; "" when it may be one of several.
        string? aside = null; // What else it calls: the name only where the block returns nothing.
        string? called = null; // What the statement at hand calls.
        string last = "";
        string receiver = ""; // What stands before the last name and a dot.
        string variable = ""; // What the statement assigns.
        int names = 0; // How many the statement has.
        bool hasValue = false; // Something stands behind "return".
        bool returnsOther = false; // Something that is no call is returned.
        var assigned = new Dictionary<string, string>(StringComparer.Ordinal);
        bool isBlock = false;
        bool isLambda = false;
        bool returns = true; // An expression is what it returns.
        bool isChained = false; // "a().b()" is one call, "a() | b()" are two.
        bool isNew = false;
        bool isDotted = false;
        while (scanner.Next())
        {
            bool afterDot = isDotted;
            isDotted = scanner.Symbol == '.';
            hasValue = scanner.Identifier != "return" && (hasValue || scanner.Symbol != ';');
            if (scanner.IsArrow)
            {
                called = null; // What stood before it were the lambda's parameters.
                last = "";
                names = 0;
                isLambda = true;
            }
            else if (scanner.Symbol == '?' || scanner.Identifier == "switch")
            {
                return ""; // "a ? b() : c()": which one was called cannot be told from the text.
            }
            else if (scanner.IsCall)
            {
                bool isOfCompletion =
                    receiver.Length > 0 && receiver == completion && last is "Complete" or "Settle" or "Keep" or "Fail";
                called =
                    last.Length == 0 || isNew || isOfCompletion ? called
                    : called is null || isChained ? last
                    : "";
                isChained = true;
                last = "";
                isNew = false;
            }
            else if (scanner.Symbol is ';' or '{' or '}')
            {
                End();
                isBlock = true;
            }
            else if (scanner.Identifier is { } word)
            {
                returns |= word == "return";
                isNew = word == "new" || (isNew && !Keywords.Contains(word));
                isChained &= !Keywords.Contains(word);
                receiver = afterDot ? last : "";
                last = Keywords.Contains(word) ? "" : word;
                names += last.Length == 0 ? 0 : 1;
            }
            else if (scanner.Symbol == '=' && variable.Length == 0)
            {
                variable = last;
                isChained = false;
            }
            else if (scanner.Symbol is not ('\0' or '.' or '!'))
            {
                isChained = false;
            }
        }

        End();
        // Without a call it is a method group ("sdk.StopContext"), or a name given by hand.
        return answer ?? (returnsOther ? "" : aside ?? "");

        void End()
        {
            if (!isBlock && last.Length > 0 && (called is null || (isChained && !isLambda)))
            {
                called = last;
            }

            if (isBlock && returns && hasValue && called is null)
            {
                // "return code;": what was called for it. Of "return a + b;" nothing is known.
                returnsOther = true;
                called = names == 1 && assigned.TryGetValue(last, out string? behind) ? behind : null;
            }

            bool isAgain = assigned.ContainsKey(variable);
            if (isAgain || (called is not null && variable.Length > 0))
            {
                assigned[variable] = isAgain ? "" : called!; // Of two, which one counts cannot be told.
            }

            if (called is not null && returns)
            {
                answer = answer is null ? called : "";
            }
            else if (called is not null)
            {
                aside = aside is null ? called : "";
            }

            called = null;
            last = receiver = variable = "";
            names = 0;
            hasValue = returns = isChained = isNew = false;
        }
    }

    // "done" of "done => …" and of "(s, done) => …": the completion, where there is one, is the last.
    private static string LastParameter(string source)
    {
        int end = Math.Max(source.IndexOf("=>", StringComparison.Ordinal), 0);
        while (end > 0 && (char.IsWhiteSpace(source[end - 1]) || source[end - 1] == ')'))
        {
            end--;
        }

        int start = end;
        while (start > 0 && (char.IsLetterOrDigit(source[start - 1]) || source[start - 1] == '_'))
        {
            start--;
        }

        return source.Substring(start, end - start);
    }
}
