using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AvSdk.Results;

/// <summary>
/// The table of one edition of the SDK: what each number means there. Immutable, and safe to use from any thread. It
/// enumerates its rows in the order of the table.
/// </summary>
[SuppressMessage(
    "Naming",
    "CA1710",
    Justification = "A catalogue is what it is called in this field; it is looked things up in, not added to."
)]
public sealed class AvErrorCatalog : IReadOnlyCollection<AvErrorInfo>
{
    private readonly Dictionary<int, AvError> _errors = new();
    private readonly Dictionary<AvErrorCode, AvErrorInfo> _byCode = new();
    private readonly Dictionary<string, AvErrorInfo> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly AvErrorInfo[] _rows;
    private readonly AvErrorBand[] _bands;

    private AvErrorCatalog(string edition, IEnumerable<AvErrorInfo> rows, AvErrorBand[] bands)
    {
        Edition = edition;
        _bands = bands;
        _rows = rows.Select(row => row.Edition == edition ? row : row with { Edition = edition }).ToArray();
        foreach (AvErrorInfo row in _rows)
        {
            _errors.Add(row.Number, AvError.Create(row));
            _byName[row.Name] = row;
            // "Failed" also stands for "no word of the same meaning", and a row that was added may share another's word:
            // the row that owns the word is found by it.
            bool owns = row.Number == (int)row.Code;
            if (owns || (row.Code != AvErrorCode.Failed && !_byCode.ContainsKey(row.Code)))
            {
                _byCode[row.Code] = row;
            }
        }
    }

    /// <summary>The AV SDK (QAVSDK, iLive): 33 codes. Unlisted numbers from 10001 to 19999 are server errors (rule M3).</summary>
    public static AvErrorCatalog AvSdk { get; } = new("avsdk", AvSdkTable.Rows(), AvErrorBands.AvSdk);

    /// <summary>
    /// GME, the SDK's successor, where some numbers mean other things than in the AV SDK (rule M11). Unlisted numbers from
    /// 10001 to 10999 are server errors, any other is general (rule M3): the wider band of the AV SDK would take in the
    /// downloads of 12289 and up, most of which never reach the server.
    /// </summary>
    public static AvErrorCatalog Gme => GmeEdition.Catalog;

    /// <summary>The name of the edition, such as <c>avsdk</c>.</summary>
    public string Edition { get; }

    /// <summary>How many rows the table has.</summary>
    public int Count => _rows.Length;

    /// <summary>The row that has the meaning of a word of the AvSdk edition.</summary>
    /// <param name="code">The word; not <see cref="AvErrorCode.Ok"/>, which is no error.</param>
    /// <exception cref="KeyNotFoundException">This edition has no row of that meaning.</exception>
    public AvErrorInfo this[AvErrorCode code] =>
        _byCode.TryGetValue(code, out AvErrorInfo? info)
            ? info
            : throw new KeyNotFoundException(
                $"The table of the {Edition} edition has no row that means {code}. Use TryGet(number, …) where that is to be expected."
            );

    /// <summary>The row of a word of the GME edition.</summary>
    /// <param name="code">The word; not <see cref="GmeErrorCode.Ok"/>, which is no error.</param>
    /// <exception cref="KeyNotFoundException">This is another edition, where the number may mean something else; or it has no such row.</exception>
    public AvErrorInfo this[GmeErrorCode code] =>
        Edition == GmeEdition.Name && TryGet((int)code, out AvErrorInfo? info)
            ? info
            : throw new KeyNotFoundException($"The table of the {Edition} edition has no row for GmeErrorCode.{code}.");

    /// <summary>Looks a number up. Never throws.</summary>
    /// <param name="number">What the SDK returned.</param>
    /// <param name="info">The row, or null when the table lacks the number (0 too: it is no error).</param>
    /// <returns>Whether the table has the number.</returns>
    public bool TryGet(int number, [NotNullWhen(true)] out AvErrorInfo? info)
    {
        info = _errors.TryGetValue(number, out AvError? error) ? error.Info : null;
        return info is not null;
    }

    /// <summary>Looks the SDK's own name for a code up, as it stands in a log or in the SDK's headers. Never throws.</summary>
    /// <param name="name">The name, such as <c>AV_ERR_TIMEOUT</c>, in any casing.</param>
    /// <param name="info">The row, or null when the table lacks the name. Of two rows with one name the last.</param>
    /// <returns>Whether the table has the name.</returns>
    public bool TryGet(string? name, [NotNullWhen(true)] out AvErrorInfo? info)
    {
        info = null;
        return name is not null && _byName.TryGetValue(name, out info);
    }

    /// <summary>A copy of the table with rows added, or replaced where the number is there already. The original is unchanged.</summary>
    /// <param name="entries">The rows to add or to replace. Of two with one number the later one counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="ArgumentException">An entry is null, or has a category or an origin that the enum lacks.</exception>
    public AvErrorCatalog With(IEnumerable<AvErrorInfo> entries)
    {
        var added = new List<AvErrorInfo>(Given.Check(entries));
        if (added.Find(static row => row is { Name: null } or { Text: null } or { Code: AvErrorCode.Ok }) is { } bad)
        {
            throw new ArgumentException(
                $"The row of {bad.Number} needs a name, an English text, and a word other than Ok.",
                nameof(entries)
            );
        }

        if (added.Contains(null!))
        {
            throw new ArgumentException("One of the rows is null.", nameof(entries));
        }

        if (added.Find(static row => !(IsDefined(row.Category) && IsDefined(row.Origin))) is { } undefined)
        {
            string fault = IsDefined(undefined.Category)
                ? FormattableString.Invariant($"origin {undefined.Origin:D}, which {nameof(AvErrorOrigin)} lacks")
                : FormattableString.Invariant(
                    $"category {undefined.Category:D}, which {nameof(AvErrorCategory)} lacks"
                );
            throw new ArgumentException(
                FormattableString.Invariant($"The row of {undefined.Number} has the {fault}."),
                nameof(entries)
            );
        }

        var rows = new List<AvErrorInfo>(_rows);
        foreach (AvErrorInfo row in added)
        {
            int index = rows.FindIndex(existing => existing.Number == row.Number);
            if (index < 0)
            {
                rows.Add(row);
            }
            else
            {
                // A row without a word of its own keeps the word of the row whose place it takes.
                rows[index] = row.Code == AvErrorCode.Failed ? row with { Code = rows[index].Code } : row;
            }
        }

        return new AvErrorCatalog(Edition, rows, _bands);
    }

    /// <inheritdoc cref="With(IEnumerable{AvErrorInfo})"/>
    public AvErrorCatalog With(params AvErrorInfo[] entries) => With((IEnumerable<AvErrorInfo>)entries);

    /// <summary>Enumerates the rows in the order of the table.</summary>
    public IEnumerator<AvErrorInfo> GetEnumerator() => ((IEnumerable<AvErrorInfo>)_rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The name and size of the table.</summary>
    public override string ToString() => $"{Edition}: {Count} codes";

    /// <summary>The error of a number other than 0: the one object that the row has (rule M9), or a new one for a number that the table lacks.</summary>
    internal AvError GetError(int number) =>
        _errors.TryGetValue(number, out AvError? error) ? error : AvError.Create(Unlisted(number));

    internal AvErrorInfo GetInfo(int number) => GetError(number).Info;

    /// <summary>The word of the GME edition for a row, where it is of that edition and the enum has its number (rule M11).</summary>
    internal static GmeErrorCode? FindGmeCode(AvErrorInfo info) =>
        info.Edition == GmeEdition.Name && Gme.TryGet(info.Number, out _) ? (GmeErrorCode)info.Number : null;

    private static bool IsDefined(AvErrorCategory category) =>
        category is >= AvErrorCategory.General and <= AvErrorCategory.Server;

    private static bool IsDefined(AvErrorOrigin origin) =>
        origin is >= AvErrorOrigin.Client and <= AvErrorOrigin.Wrapper;

    private AvErrorInfo Unlisted(int number)
    {
        AvErrorBand band = Array.Find(_bands, candidate => candidate.Contains(number));
        return new AvErrorInfo(number, "unlisted", band.Category, UnlistedText(band))
        {
            Origin = band.Origin,
            Edition = Edition,
            IsListed = false,
            Remedies = AvRemedies.AnalyzeLogs,
        };
    }

    private AvErrorText UnlistedText(AvErrorBand band) =>
        new(
            $"not in the table of the {Edition} edition{(band.Subject is null ? "" : $"; its neighbours are about {band.Subject}")}",
            band.Subject is null
                ? "The SDK answered with a number that this table lacks. Later editions of the SDK have more codes."
                : FormattableString.Invariant(
                    $"The SDK answered with a number that this table lacks. Later editions of the SDK have more codes; those from {band.First} to {band.Last} are about {band.Subject}."
                ),
            "Look the number up in the documentation of the SDK's version in use, and analyze the logs. AvErrorCatalog.With adds a row for it."
        );

    // In a class of its own, so that whoever uses the AV SDK alone does not pay for these rows; and so that two catalogues
    // that Mono initializes early do not wait for each other.
    private static class GmeEdition
    {
        public const string Name = "gme";

        public static readonly AvErrorCatalog Catalog = new(Name, GmeTable.Rows(), AvErrorBands.Gme);
    }
}
