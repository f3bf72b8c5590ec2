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
        string? answer = null; // What the block returns; "" when it may be one of several.
        string? aside = null; // What else it calls.
        string? called = null; // What the statement at hand calls.
        string last = "";
        bool isBlock = false;
        bool isLambda = false;
        bool returns = true; // An expression is what it returns.
        bool isChained = false; // "a().b()" is one call, "a() | b()" are two.
        bool isNew = false;
        while (scanner.Next())
        {
            if (scanner.IsArrow)
            {
                called = null; // What stood before it were the lambda's parameters.
                last = "";
                isLambda = true;
            }
            else if (scanner.Symbol == '?' || scanner.Identifier == "switch")
            {
                return ""; // "a ? b() : c()": which one was called cannot be told from the text.
            }
            else if (scanner.IsCall)
            {
                called =
                    last.Length == 0 || isNew ? called
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
                last = Keywords.Contains(word) ? "" : word;
            }
            else if (scanner.Symbol is not ('\0' or '.' or '!'))
            {
                isChained = false;
            }
        }

        End();
        // Without a call it is a method group ("sdk.StopContext"), or a name given by hand.
        return answer ?? aside ?? "";

        void End()
        {
            if (!isBlock && last.Length > 0 && (called is null || (isChained && !isLambda)))
            {
                called = last;
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
            last = "";
            returns = isChained = isNew = false;
        }
    }
}
