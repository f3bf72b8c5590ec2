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

    /// <summary>The name, or null where the text has none.</summary>
    public static string? From(string? source)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return null;
        }

        if (!Cache.TryGetValue(source!, out string? name))
        {
            name = Cut(source!);
            if (Cache.Count < MaxCached)
            {
                Cache.TryAdd(source!, name);
            }
        }

        return name.Length == 0 ? null : name;
    }

    private static string Cut(string source)
    {
        var scanner = new SourceScanner(source);
        string called = "";
        string last = "";
        while (scanner.Next())
        {
            if (scanner.IsArrow)
            {
                called = last = ""; // What stood before it were the lambda's parameters.
            }
            else if (scanner.IsChoice)
            {
                return ""; // "a ? b() : c()": which one was called cannot be told from the text.
            }
            else if (scanner.IsCall)
            {
                called = last;
            }
            else if (scanner.Identifier is { } identifier)
            {
                last = identifier;
            }
        }

        // Without a call it is a method group ("sdk.StopContext"), or a name given by hand.
        return called.Length > 0 ? called : last;
    }
}
