using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// The remedies of the section: by number, by the SDK's own name, or by the table's word. Each becomes an entry of the number
/// in the coordinator's edition.
/// </summary>
internal sealed class RemedySettings(ContextSection section, AvErrorCatalog catalog)
{
    private const string Prefix = $"{Settings.Remedies}:";
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a text, if it is one of remedies: <c>"10004": "CheckNetwork, Retry"</c>, or a list of words.</summary>
    public bool TryTake(string path, string text)
    {
        if (!path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string key = path.Substring(Prefix.Length).Split(':')[0];
        if (!_texts.TryGetValue(key, out List<string>? texts))
        {
            _texts.Add(key, texts = []);
        }

        texts.AddRange(text.Split(',').Select(static word => word.Trim()));
        return true;
    }

    /// <returns>What is wrong.</returns>
    public IEnumerable<string> Apply(AvRemedyOverrides remedies)
    {
        var keys = new Dictionary<int, string>();
        foreach (KeyValuePair<string, List<string>> entry in _texts)
        {
            string name = section.NameOf(Prefix + entry.Key);
            string[] unknown = [.. entry.Value.Where(static word => !SettingText.TryWord<AvRemedies>(word, out _))];
            int? number = FindNumber(entry.Key);
            if (number is 0)
            {
                yield return $"{name}: 0 is success and needs no remedy. Remove it.";
            }
            else if (number is null)
            {
                yield return $"{name}: the table of the {catalog.Edition} edition has no such code. Write its number, or its name as in docs/error-codes.md.";
            }
            else if (keys.TryGetValue(number.Value, out string? other))
            {
                yield return $"{name} and {other} are the same code, {number}. Remove one of them.";
            }
            else
            {
                keys.Add(number.Value, name);
            }

            if (unknown.Length > 0)
            {
                yield return $"{name} is '{string.Join(", ", entry.Value)}'. There is no remedy '{string.Join("', '", unknown)}'; there are {string.Join(", ", SettingText.Words<AvRemedies>())}.";
            }
            else if (number is { } known and not 0)
            {
                remedies[known] = entry.Value.Aggregate(AvRemedies.None, static (all, word) => all | Parse(word));
            }
        }
    }

    private int? FindNumber(string key)
    {
        if (SettingText.TryNumber(key, out int number))
        {
            return number;
        }

        if (catalog.TryGet(key, out AvErrorInfo? named))
        {
            return named.Number;
        }

        // A word of GME's own goes before one of the AV SDK, which stands for whatever means the same.
        if (catalog.Edition == AvErrorCatalog.Gme.Edition && SettingText.TryWord(key, out GmeErrorCode own))
        {
            return (int)own;
        }

        return SettingText.TryWord(key, out AvErrorCode code) ? FindMeaning(code) : null;
    }

    private int? FindMeaning(AvErrorCode code) =>
        code == AvErrorCode.Ok
            ? 0
            : catalog
                .FirstOrDefault(row => row.Code == code && (code != AvErrorCode.Failed || row.Number == (int)code))
                ?.Number;

    private static AvRemedies Parse(string word) =>
        SettingText.TryWord(word, out AvRemedies remedy) ? remedy : AvRemedies.None;
}
