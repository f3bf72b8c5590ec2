using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>
/// Remedies that replace those of the table (rule T1): an entry takes the place of all that the row advises. A number means
/// what its edition says (rule M11), so an entry for a word holds for the codes that mean it; of two entries for one code
/// that of the number counts. Given to an operation or to a pipeline it is copied; the copy cannot be changed.
/// </summary>
public sealed class AvRemedyOverrides
{
    private const AvRemedies All = (AvRemedies)(((int)AvRemedies.ContactBackend << 1) - 1); // That is the last of them.
    private bool _isFrozen;

    /// <summary>By a number of an edition; of whichever edition the coordinator has where that is null.</summary>
    internal Dictionary<(string? Edition, int Number), AvRemedies> ByNumber { get; private init; } = [];

    /// <summary>By the meaning, which editions share.</summary>
    internal Dictionary<AvErrorCode, AvRemedies> ByCode { get; private init; } = [];

    /// <summary>
    /// The remedies of the code that a word of the AvSdk edition stands for. In another edition that is the code of the same
    /// meaning; where there is none the entry has no effect.
    /// </summary>
    /// <param name="code">The word; not <see cref="AvErrorCode.Ok"/>.</param>
    /// <exception cref="KeyNotFoundException">Reading: nothing was set for it, and the table holds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Setting: Ok is success and needs no remedy; or the value is no remedy.</exception>
    /// <exception cref="InvalidOperationException">Setting: it is an operation's own copy.</exception>
    public AvRemedies this[AvErrorCode code]
    {
        get => Read(ByCode, code, code);
        set => Changing().ByCode[(AvErrorCode)NotZero((int)code, nameof(code))] = Known(value);
    }

    /// <summary>The remedies of a code of the GME edition. It has no effect in another one.</summary>
    /// <param name="code">The word; not <see cref="GmeErrorCode.Ok"/>.</param>
    /// <exception cref="KeyNotFoundException">Reading: nothing was set for it, and the table holds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Setting: Ok is success and needs no remedy; or the value is no remedy.</exception>
    /// <exception cref="InvalidOperationException">Setting: it is an operation's own copy.</exception>
    public AvRemedies this[GmeErrorCode code]
    {
        get => Read(ByNumber, (AvErrorCatalog.Gme.Edition, (int)code), code);
        set => Changing().ByNumber[(AvErrorCatalog.Gme.Edition, NotZero((int)code, nameof(code)))] = Known(value);
    }

    /// <summary>The remedies of a number, listed or not, in the edition of the coordinator, whichever that is.</summary>
    /// <param name="number">The SDK's number; not 0.</param>
    /// <exception cref="KeyNotFoundException">Reading: nothing was set for it, and the table holds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Setting: 0 is success and needs no remedy; or the value is no remedy.</exception>
    /// <exception cref="InvalidOperationException">Setting: it is an operation's own copy.</exception>
    public AvRemedies this[int number]
    {
        get => Read(ByNumber, (null, number), number);
        set => Changing().ByNumber[(null, NotZero(number, nameof(number)))] = Known(value);
    }

    /// <summary>A copy that stays as it is.</summary>
    internal AvRemedyOverrides Freeze() =>
        _isFrozen
            ? this
            : new()
            {
                ByNumber = new(ByNumber),
                ByCode = new(ByCode),
                _isFrozen = true,
            };

    /// <summary>What was set for an error; null when nothing was. Of what this library said itself nothing is (rule T1).</summary>
    internal AvRemedies? Find(AvError error)
    {
        if (error.Origin == AvErrorOrigin.Wrapper)
        {
            return null;
        }

        if (
            ByNumber.TryGetValue((null, error.Number), out AvRemedies replaced)
            || ByNumber.TryGetValue((error.Info.Edition, error.Number), out replaced)
        )
        {
            return replaced;
        }

        return Means(error) && ByCode.TryGetValue(error.Code, out replaced) ? replaced : null;
    }

    // "Failed" is also what a number without a word of its own is called: an entry for it is for the code Failed alone.
    private static bool Means(AvError error) =>
        error.Code != AvErrorCode.Failed || error is { Number: (int)AvErrorCode.Failed, Info.IsListed: true };

    private AvRemedyOverrides Changing() =>
        !_isFrozen
            ? this
            : throw new InvalidOperationException(
                "These are an operation's own remedies, and operations do not change. Make another with { Remedies = … }."
            );

    private static AvRemedies Read<TKey, TCode>(Dictionary<TKey, AvRemedies> entries, TKey key, TCode code)
        where TKey : notnull =>
        entries.TryGetValue(key, out AvRemedies remedies)
            ? remedies
            : throw new KeyNotFoundException(
                FormattableString.Invariant($"Nothing replaces the remedies of {code}: what the table says holds.")
            );

    private static AvRemedies Known(AvRemedies remedies) =>
        (remedies & ~All) == 0
            ? remedies
            : throw new ArgumentOutOfRangeException(
                nameof(remedies),
                remedies,
                "There is no such remedy. Combine members of AvRemedies, or take AvRemedies.None."
            );

    private static int NotZero(int number, string name) =>
        number != 0 ? number : throw new ArgumentOutOfRangeException(name, "0 is success and needs no remedy.");
}
