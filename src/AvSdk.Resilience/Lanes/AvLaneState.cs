using System.Globalization;

namespace AvSdk.Resilience;

/// <summary>
/// A lane of a coordinator, as it was at the moment when it was asked for (<see cref="AvCoordinator.GetLanes"/>): who has it,
/// and who waits for it. It does not change afterwards.
/// </summary>
/// <remarks>
/// <see cref="Key"/>, and the targets of the operations, may name a person or a device. They are for the program itself;
/// <see cref="ToString"/>, which is what a log gets, leaves them out.
/// </remarks>
public sealed class AvLaneState
{
    internal AvLaneState(
        (AvOperationClass Class, string? Key) key,
        AvTimedOperation holder,
        bool isDraining,
        IReadOnlyList<AvTimedOperation> waiting
    )
    {
        (Class, Key) = key;
        Holder = holder;
        IsDraining = isDraining;
        Waiting = waiting;
    }

    /// <summary>The class of operations that it serializes (rule L1).</summary>
    public AvOperationClass Class { get; }

    /// <summary>The <see cref="AvOperation.LaneKey"/> of its operations; null for the lane of the whole class.</summary>
    public string? Key { get; }

    /// <summary>The operation whose turn it is, and for how long it has been.</summary>
    public AvTimedOperation Holder { get; }

    /// <summary>
    /// Whether the run of <see cref="Holder"/> is over, so that the lane is held for the SDK alone: its callback has not come,
    /// and the operation is not lost yet (rules L2, L5, L6).
    /// </summary>
    public bool IsDraining { get; }

    /// <summary>The operations that wait, in the order of their turns, and for how long each has waited.</summary>
    public IReadOnlyList<AvTimedOperation> Waiting { get; }

    /// <summary>The class, the operations' names and their times in seconds; neither key nor targets.</summary>
    public override string ToString()
    {
        string holder = IsDraining ? $"{Holder}, draining" : Holder.ToString();
        string text = Waiting.Count == 0 ? holder : $"{holder}; waiting: {string.Join(", ", Waiting)}";
        return string.Format(CultureInfo.InvariantCulture, "{0}: {1}", Class, text);
    }
}
