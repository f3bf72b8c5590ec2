using AvSdk.Results;

namespace AvSdk.Resilience;

/// <summary>Remedies that replace those of the table (rule T1): an entry takes the place of all that the row advises.</summary>
public sealed class AvRemedyOverrides
{
    internal Dictionary<int, AvRemedies> ByNumber { get; } = [];

    /// <summary>The remedies of the code that a word of the AvSdk edition stands for.</summary>
    /// <param name="code">The word; not <see cref="AvErrorCode.Ok"/>.</param>
    /// <exception cref="KeyNotFoundException">Reading: nothing was set for it, and the table holds.</exception>
    public AvRemedies this[AvErrorCode code]
    {
        get => this[(int)code];
        set => this[(int)code] = value;
    }

    /// <summary>The remedies of a number, listed or not.</summary>
    /// <param name="number">The SDK's number; not 0.</param>
    /// <exception cref="KeyNotFoundException">Reading: nothing was set for it, and the table holds.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Setting: 0 is success and needs no remedy.</exception>
    public AvRemedies this[int number]
    {
        get => ByNumber[number];
        set
        {
            if (number == 0)
            {
                throw new ArgumentOutOfRangeException(nameof(number), "0 is success and needs no remedy.");
            }

            ByNumber[number] = value;
        }
    }
}
